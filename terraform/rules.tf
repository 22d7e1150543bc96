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

  depends_on = [time_sleep.services]
}

resource "google_firebaserules_release" "firestore" {
  for_each = local.databases

  name         = each.value == "(default)" ? "cloud.firestore" : "cloud.firestore/${each.value}"
  ruleset_name = google_firebaserules_ruleset.refuse_clients.id

  depends_on = [google_firestore_database.cases]
}
