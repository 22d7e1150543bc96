# Indexes and time-to-live of single fields, read from firestore.indexes.json so that they are said once.
locals {
  field_overrides = {
    for pair in setproduct(local.databases, jsondecode(file("${path.module}/../firestore.indexes.json")).fieldOverrides) :
    "${pair[0]}/${pair[1].collectionGroup}.${pair[1].fieldPath}" => { database = pair[0], field = pair[1] }
  }
}

resource "google_firestore_field" "override" {
  for_each = local.field_overrides

  database   = each.value.database
  collection = each.value.field.collectionGroup
  field      = each.value.field.fieldPath

  # Empty: no index at all. What is never asked for costs nothing to write.
  index_config {}

  dynamic "ttl_config" {
    for_each = try(each.value.field.ttl, false) ? [true] : []
    content {}
  }
}
