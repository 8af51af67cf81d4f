-- After the migrations: the user that works may change and delete rows too, except in the logbook, which only grows,
-- and in the list of migrations. MySQL can't take a right on one table away from a grant on all of them, so the
-- grants are given table by table. May be run again after every migration.
SELECT CONCAT('GRANT UPDATE, DELETE ON `', table_schema, '`.`', table_name, '` TO ''', table_schema, '''@''%'';')
FROM information_schema.tables
WHERE table_type = 'BASE TABLE'
  AND table_schema IN ('huishouden', 'wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging')
  AND table_name NOT IN ('logboek', 'migrations');
