# Sourced once by the MySQL image, on an empty data directory (docker-entrypoint-initdb.d). One database for each
# subgraph, and two users: one that works, one that migrates. Their passwords stand in the URLs of the secrets, the
# same ones that the processes read.

wachtwoord_uit() { sed -E 's#^mysql://[^:]+:([^@]+)@.*#\1#' "$1"; }

databases() {
  local geheimen=$1 naam
  for naam in huishouden wijkteam wmo schuldhulp cjg wijkverpleging; do
    cat <<SQL
CREATE DATABASE \`$naam\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER '$naam'@'%' IDENTIFIED BY '$(wachtwoord_uit "$geheimen/${naam}_database")';
CREATE USER '${naam}_migratie'@'%' IDENTIFIED BY '$(wachtwoord_uit "$geheimen/${naam}_migratie_database")';
GRANT SELECT, INSERT ON \`$naam\`.* TO '$naam'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES ON \`$naam\`.* TO '${naam}_migratie'@'%';
SQL
  done
  cat <<SQL
CREATE DATABASE \`keycloak\` CHARACTER SET utf8mb4;
CREATE USER 'keycloak'@'%' IDENTIFIED BY '$(cat "$geheimen/keycloak_database")';
GRANT ALL PRIVILEGES ON \`keycloak\`.* TO 'keycloak'@'%';
SQL
}

databases "${GEHEIMEN:-/run/secrets}" | docker_process_sql
