/* rdv-table-parts.h: what a row names beside its event. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document-builder.h"
#include "rdv-lane-names.h"
#include "rdv-table-row.h"

G_BEGIN_DECLS

/**
 * RdvTableParts:
 *
 * Categories, people, places and sources are tables of a document and words in a row: each is added when it
 * first comes. Links and pictures, status and importance are read here too.
 */
typedef struct _RdvTableParts RdvTableParts;

/* @lanes: lent for as long as this lives. */
RdvTableParts *rdv_table_parts_new (RdvDocumentBuilder *builder, RdvLaneNames *lanes);
void rdv_table_parts_free (RdvTableParts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvTableParts, rdv_table_parts_free)

/* Reads all parts of @row. */
void rdv_table_parts_begin (RdvTableParts *self, const RdvTableRow *row);
/* A link found elsewhere in the same row. */
void rdv_table_parts_add_link (RdvTableParts *self, const char *uri, const char *title);
/* The lane @text (nullable) or, with @is_list, the lanes that it lists as our own CSV does. */
void rdv_table_parts_add_lanes (RdvTableParts *self, const char *text, gboolean is_list);
/* Lends all to @draft until the next row; draft->category is its name. */
void rdv_table_parts_fill (RdvTableParts *self, RdvEventDraft *draft);

G_END_DECLS
