/* rdv-json-mend.h: JSON out of what only looks like it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_json_mend:
 * @text: UTF-8
 *
 * Data of web pages is often the notation of JavaScript: 'single quotes', keys without quotes, comments, a
 * comma after the last element, "var data =" before and ";" behind it. Makes JSON of that; lines stay what
 * they are, and JSON stays as it is.
 *
 * Returns: (transfer full): the text, which need not be JSON all the same
 */
char *rdv_json_mend (const char *text);

G_END_DECLS
