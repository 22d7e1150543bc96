# Copy to terraform.tfvars, which is not committed, and fill in. mail_url is given by TF_VAR_mail_url, never in a file.
project          = "sf-eksempel-innstilling"
rounds           = [{ county = "trondelag", year = 2026, spreadsheetId = "put-the-id-of-the-workbook-here", replyTo = "post@example.no" }]
script_audiences = ["000000000000-example.apps.googleusercontent.com"]
mail_from        = "Statsforvalteren i Eksempel <innstilling@example.no>"
alert_email      = "drift@example.no"
billing_account  = "000000-000000-000000"
code_version     = "0.1.0"
