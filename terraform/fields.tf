# Indexes and time-to-live of single fields, read from firestore.indexes.json so that they are said once.
locals {
  field_overrides = {
    for field in jsondecode(file("${path.module}/../firestore.indexes.json")).fieldOverrides :
    "${field.collectionGroup}.${field.fieldPath}" => field
  }
}

resource "google_firestore_field" "override" {
  for_each = local.field_overrides

  database   = google_firestore_database.cases.name
  collection = each.value.collectionGroup
  field      = each.value.fieldPath

  # Empty: no index at all. What is never asked for costs nothing to write.
  index_config {}

  dynamic "ttl_config" {
    for_each = try(each.value.ttl, false) ? [true] : []
    content {}
  }
}
