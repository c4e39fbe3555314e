/* rdv-read-outcome.c: see rdv-read-outcome.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-read-outcome.h"

#include <glib/gi18n-lib.h>

#include "rdv-error.h"

gboolean
rdv_read_outcome_check (
    RdvDocumentBuilder *builder, RdvReport *report, const char *name, guint n_tried, GError **error)
{
  const RdvRemark *first;

  if (n_tried == 0 || rdv_document_builder_get_n_events (builder) > 0)
    return TRUE;
  rdv_report_sort (report);
  first = rdv_report_get_remark (report, 0);
  g_set_error (error, RDV_ERROR, RDV_ERROR_SHAPE,
               _ ("None of the events in “%s” can be read. The first problem is at line %u, column %u: %s"),
               name, first->line, first->column, first->reason);
  return FALSE;
}
