/* rdv-list-row.h: what a list says of one event. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * RdvListRow:
 *
 * One event as lists print it. Instants have no end; an open bound is "..", an unknown one NULL; where the
 * precision is milliseconds the bounds have them too. Strings without a free function belong to the document.
 */
typedef struct
{
  const char *id;
  const char *title;
  char *date;
  char *earliest;
  char *latest;
  char *end_earliest;
  char *end_latest;
  const char *precision;
  const char *status;
  const char *lane; /* the id of its first lane, NULL when that has none */
  guint importance;
  const char *summary;
} RdvListRow;

void rdv_list_row_init (RdvListRow *row, RdvDocument *document, guint position);
void rdv_list_row_clear (RdvListRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvListRow, rdv_list_row_clear)

G_END_DECLS
