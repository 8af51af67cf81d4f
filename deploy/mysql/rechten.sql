-- After the migrations: the user that works may change and delete rows too, except in the tables that only grow (the
-- logbook, and what residents and professionals recorded once and for all) and in the list of migrations. MySQL can't take a right on one table away from a grant on all of them, so the
-- grants are given table by table. May be run again after every migration.
SELECT CONCAT('GRANT UPDATE, DELETE ON `', table_schema, '`.`', table_name, '` TO ''', table_schema, '''@''%'';')
FROM information_schema.tables
WHERE table_type = 'BASE TABLE'
  AND table_schema IN ('huishouden', 'wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging')
  AND table_name NOT IN (
    'migrations',
    'logboek', 'logketen', 'ketenkop',
    'toestemming', 'toestemming_gebeurtenis', 'opdracht', 'werk_gebeurtenis',
    'noodtoegang', 'noodtoegang_persoon', 'noodtoegang_gebeurtenis',
    'kennisgeving', 'kennisgeving_gebeurtenis', 'kennisgeving_opgemaakt',
    'regie_gebeurtenis', 'plan_gebeurtenis',
    'betrokkenheid_gebeurtenis', 'gezag_registratie', 'gezag_ingang',
    'wijkbeeld', 'wijkbeeld_maand', 'wijkbeeld_stilte'
  );
