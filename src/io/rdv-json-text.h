/* rdv-json-text.h: JSON as it is written here, one object a line. SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text in quotes, escaped as RFC 8259 wants it; null for NULL. */
void rdv_json_text_append_string (GString *out, const char *text);
/* Appends "key": and the value, with a comma before it unless it is the first after a bracket. */
void rdv_json_text_append_member (GString *out, const char *key, const char *value);
void rdv_json_text_append_number (GString *out, const char *key, guint value);
/* Appends "key": alone, with the same comma. */
void rdv_json_text_append_key (GString *out, const char *key);
/* The comma alone: before a further element. */
void rdv_json_text_append_comma (GString *out);

G_END_DECLS
