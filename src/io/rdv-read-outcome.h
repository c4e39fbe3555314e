/* rdv-read-outcome.h: whether a reading was worth it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document-builder.h"

G_BEGIN_DECLS

/**
 * rdv_read_outcome_check:
 * @name: how errors call the file
 * @n_tried: how many events the file seemed to have
 *
 * Nothing of use in a whole file is an error; a timeline that is empty on purpose is not. Sorts the report
 * when it needs the first remark.
 *
 * Errors: RDV_ERROR_SHAPE, with the first of what was wrong
 */
gboolean rdv_read_outcome_check (
    RdvDocumentBuilder *builder, RdvReport *report, const char *name, guint n_tried, GError **error);

G_END_DECLS
