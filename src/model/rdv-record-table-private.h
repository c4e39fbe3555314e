/* rdv-record-table-private.h: records that are found by id. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-id-index.h"

G_BEGIN_DECLS

/**
 * RdvRecordTable:
 *
 * Records of one kind (lanes, subjects ...) in the order they were added. The first member of each is its id,
 * a string that lives as long as the table.
 */
typedef struct
{
  GArray *records;
  RdvIdIndex *ids;
} RdvRecordTable;

void rdv_record_table_init (RdvRecordTable *self, gsize record_size);
void rdv_record_table_clear (RdvRecordTable *self);
/* Copies @record. FALSE, with nothing added, when there is one with its id. */
gboolean rdv_record_table_add (RdvRecordTable *self, gconstpointer record);
/* The position of the record with that id, or RDV_NONE. */
guint32 rdv_record_table_find (const RdvRecordTable *self, const char *id);
guint rdv_record_table_get_n (const RdvRecordTable *self);
gpointer rdv_record_table_get (const RdvRecordTable *self, guint position);

G_END_DECLS
