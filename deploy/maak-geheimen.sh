#!/usr/bin/env bash
# Makes every secret and certificate that docker-compose.yml mounts in deploy/geheimen (git-ignored) or the folder given.
# A secret that is already there stays as it is, so the script can be run again after one was added; a certificate that
# ends within thirty days is made anew (docs/tls.md).
#
#   mysql_root, wmo_database, …   one secret each, mounted as a file; metingen_sleutel is for Prometheus as well
#   bewijs/wmo/sleutels           the keys of proofs, a folder for each partner: `npm run sleutel` rotates them
#   tls/wmo/{cert,key,ca}.pem     a certificate for each process, a folder for each
#   ca/                           who signed them: mounted nowhere; keep ca.key off this machine where you can
set -euo pipefail

map=${1:-$(dirname "$0")/geheimen}
partners=(wijkteam wmo schuldhulp cjg wijkverpleging)
mkdir -p "$map"
chmod 700 "$map"

# 256 bits, base64url: RFC 7518 § 3.2 asks no less of a key for HS256.
sleutel() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }

# The processes in the containers run as another user than the one who makes these files.
bewaar() { [ -e "$map/$1" ] || { printf '%s' "$2" >"$map/$1" && chmod 644 "$map/$1"; }; }
# What takes another's place is seen in a container through a mounted folder, and not through a mounted file.
bewaarmap() { mkdir -p "$map/$1" && chmod 755 "$map/${1%/*}" "$map/$1"; }

bewaar mysql_root "$(sleutel)"
bewaar keycloak_database "$(sleutel)"
bewaar keycloak_beheerder "$(sleutel)"
bewaar metingen_sleutel "$(sleutel)"
bewaar redis_wachtwoord "$(sleutel)"
bewaar redis_url "rediss://:$(cat "$map/redis_wachtwoord")@redis:6379"
for naam in huishouden "${partners[@]}"; do
  bewaar "${naam}_database" "mysql://$naam:$(sleutel)@mysql:3306/$naam"
  bewaar "${naam}_migratie_database" "mysql://${naam}_migratie:$(sleutel)@mysql:3306/$naam"
done
for naam in "${partners[@]}"; do
  bewaar "${naam}_pseudoniem_sleutel" "$(sleutel)"
  bewaarmap "bewijs/$naam"
  # Where they were before they could rotate.
  if [ -e "$map/${naam}_bewijs_sleutels" ]; then mv -n "$map/${naam}_bewijs_sleutels" "$map/bewijs/$naam/sleutels"; fi
  bewaar "bewijs/$naam/sleutels" "$naam-$(date -u +%Y%m%d):$(sleutel)"
done

nieuwe_sleutel=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes)
ca=$map/ca
mkdir -p "$ca" && chmod 700 "$ca"
if [ ! -e "$ca/ca.key" ]; then
  openssl req -x509 "${nieuwe_sleutel[@]}" -days 3650 -keyout "$ca/ca.key" -out "$ca/ca.pem" -config - 2>/dev/null <<'CA'
[req]
prompt = no
distinguished_name = naam
x509_extensions = ca
[naam]
CN = EenPlan, de CA tussen de delen van de hub
[ca]
basicConstraints = critical, CA:true, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
CA
  chmod 600 "$ca/ca.key"
fi

geldt_nog() {
  openssl x509 -in "$1/cert.pem" -noout -checkend $((30 * 86400)) >/dev/null 2>&1 &&
    openssl verify -CAfile "$ca/ca.pem" "$1/cert.pem" >/dev/null 2>&1
}

# A new key with every certificate; the name is that of the service, by which the others reach it, and any further one.
certificaat() {
  local naam=$1 bij=$map/tls/$1 namen
  namen=$(printf ', DNS:%s' "$@")
  bewaarmap "tls/$naam"
  cp "$ca/ca.pem" "$bij/ca.pem.nieuw" && mv "$bij/ca.pem.nieuw" "$bij/ca.pem"
  if geldt_nog "$bij"; then return; fi
  openssl req -new "${nieuwe_sleutel[@]}" -subj "/CN=$naam" -keyout "$bij/key.pem.nieuw" -out "$bij/aanvraag" 2>/dev/null
  openssl x509 -req -in "$bij/aanvraag" -CA "$ca/ca.pem" -CAkey "$ca/ca.key" -CAcreateserial -days 365 \
    -out "$bij/cert.pem.nieuw" -extfile - 2>/dev/null <<EXT
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = ${namen#, }
EXT
  chmod 644 "$bij/key.pem.nieuw" "$bij/cert.pem.nieuw"
  mv "$bij/key.pem.nieuw" "$bij/key.pem"
  mv "$bij/cert.pem.nieuw" "$bij/cert.pem"
  rm "$bij/aanvraag"
}
for naam in gateway huishouden "${partners[@]}" redis prometheus; do certificaat "$naam"; done
certificaat keycloak localhost
