-- The secrets of second factors are sealed again when the key of their office changes.
grant update (secret_sealed) on pulih.totp_secret to ${runtime};
