/* rdv-record-table.c: see rdv-record-table-private.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-record-table-private.h"

static gpointer
record_at (GArray *records, guint32 position)
{
  return records->data + (gsize)position * g_array_get_element_size (records);
}

static const char *
get_record_id (gconstpointer owner, guint32 position)
{
  return *(const char **)record_at ((GArray *)owner, position);
}

void
rdv_record_table_init (RdvRecordTable *self, gsize record_size)
{
  self->records = g_array_new (FALSE, FALSE, record_size);
  self->ids = rdv_id_index_new (get_record_id, self->records);
}

void
rdv_record_table_clear (RdvRecordTable *self)
{
  g_clear_pointer (&self->ids, rdv_id_index_free);
  g_clear_pointer (&self->records, g_array_unref);
}

gboolean
rdv_record_table_add (RdvRecordTable *self, gconstpointer record)
{
  g_array_append_vals (self->records, record, 1);
  if (rdv_id_index_add (self->ids, self->records->len - 1))
    return TRUE;
  g_array_set_size (self->records, self->records->len - 1);
  return FALSE;
}

guint32
rdv_record_table_find (const RdvRecordTable *self, const char *id)
{
  return rdv_id_index_find (self->ids, id);
}

guint
rdv_record_table_get_n (const RdvRecordTable *self)
{
  return self->records->len;
}

gpointer
rdv_record_table_get (const RdvRecordTable *self, guint position)
{
  return record_at (self->records, position);
}
