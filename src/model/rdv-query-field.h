/* rdv-query-field.h: the names of the fields of a query. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-query.h"

G_BEGIN_DECLS

/**
 * rdv_query_field_find:
 * @name: as typed, in small or large letters
 * @field: (out): what is asked for
 * @kinds: (out): a bit for each #RdvSubjectKind that is meant, for RDV_QUERY_SUBJECT
 *
 * Finds a field by its English name or by that in the language of the program.
 *
 * Returns: whether there is one
 */
gboolean rdv_query_field_find (const char *name, RdvQueryField *field, guint *kinds);

/* The names in the language of the program, with commas between them. (transfer full) */
char *rdv_query_field_dup_names (void);

/**
 * rdv_query_field_read_value:
 * @term: its field is set; the rest is filled
 * @value: what follows the colon
 * @error: RDV_ERROR_VALUE with a sentence that says what is possible
 */
gboolean rdv_query_field_read_value (RdvQueryTerm *term, const char *value, GError **error);

G_END_DECLS
