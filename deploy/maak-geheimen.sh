#!/usr/bin/env bash
# Makes every secret that docker-compose.yml mounts, one file each, in deploy/geheimen (git-ignored) or the folder
# given. A secret that is already there stays as it is, so the script can be run again after one was added.
set -euo pipefail

map=${1:-$(dirname "$0")/geheimen}
partners=(wijkteam wmo schuldhulp cjg wijkverpleging)
mkdir -p "$map"
chmod 700 "$map"

# 256 bits, base64url: RFC 7518 § 3.2 asks no less of a key for HS256.
sleutel() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }

# The processes in the containers run as another user than the one who makes these files.
bewaar() { [ -e "$map/$1" ] || { printf '%s' "$2" >"$map/$1" && chmod 644 "$map/$1"; }; }

bewaar mysql_root "$(sleutel)"
bewaar keycloak_database "$(sleutel)"
bewaar keycloak_beheerder "$(sleutel)"
for naam in huishouden "${partners[@]}"; do
  bewaar "${naam}_database" "mysql://$naam:$(sleutel)@mysql:3306/$naam"
  bewaar "${naam}_migratie_database" "mysql://${naam}_migratie:$(sleutel)@mysql:3306/$naam"
done
for naam in "${partners[@]}"; do
  bewaar "${naam}_pseudoniem_sleutel" "$(sleutel)"
  bewaar "${naam}_bewijs_sleutels" "$naam-$(date -u +%Y%m%d):$(sleutel)"
done
