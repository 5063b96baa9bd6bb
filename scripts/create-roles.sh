#!/usr/bin/env bash
# Makes the two roles and the database of an external PostgreSQL, as its superuser: an owner that migrates,
# and the application, which owns nothing. Passwords come from OWNER_PASSWORD and APPLICATION_PASSWORD.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v owner_password="$OWNER_PASSWORD" -v application_password="$APPLICATION_PASSWORD" <<'SQL'
CREATE ROLE vaktsirkel_owner LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE vaktsirkel_application LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD :'application_password';
CREATE DATABASE vaktsirkel OWNER vaktsirkel_owner;
REVOKE ALL ON DATABASE vaktsirkel FROM PUBLIC;
GRANT CONNECT ON DATABASE vaktsirkel TO vaktsirkel_application;
SQL
