# Lets api accept the tokens of the Apps Script projects. The function's own resource has no argument for it, and a
# deployment sets the list anew: so it is added after each one, by gcloud on the machine that deploys.
resource "terraform_data" "audience" {
  triggers_replace = [google_cloudfunctions2_function.api.update_time, var.script_audiences]

  provisioner "local-exec" {
    command = "gcloud run services update api --project=${var.project} --region=${var.region} --add-custom-audiences=${join(",", var.script_audiences)} --quiet"
  }
}
