/* rdv-json-parse.h: json-glib, the same in all its versions. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* As json_parser_load_from_data(), but an escape that is half a character (\ud800 without its other half) or
 * none (\u0000) becomes U+FFFD: old versions of json-glib make broken UTF-8 of it, new ones refuse the whole
 * text, and a zero would end the text. */
gboolean rdv_json_parse (JsonParser *parser, const char *bytes, gsize length, GError **error);
/* Whether that happens to @bytes. */
gboolean rdv_json_parse_mends (const char *bytes, gsize length);
/* The same for one value; NULL when it is none. (transfer full) */
JsonNode *rdv_json_parse_node (const char *bytes, gsize length);

G_END_DECLS
