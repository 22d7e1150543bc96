# The rules for browsers and phones: firestore.rules refuses them everything.
resource "google_firebaserules_ruleset" "refuse_clients" {
  source {
    files {
      name    = "firestore.rules"
      content = file("${path.module}/../firestore.rules")
    }
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [google_project_service.used]
}

resource "google_firebaserules_release" "firestore" {
  name         = "cloud.firestore"
  ruleset_name = google_firebaserules_ruleset.refuse_clients.id

  depends_on = [google_firestore_database.cases]
}
