#!/bin/sh
# Run by the PostgreSQL image when its volume is new.
set -e
psql -v ON_ERROR_STOP=1 -U postgres -d todoke \
  -v owner_password=development -v desk_password=development \
  -v door_password=development -v auditor_password=development -f /users.sql
