/* rdv-one-line.h: texts without line breaks. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full) (nullable): @text, which is UTF-8, with one space for each line break or tab and what blanks stand around it; NULL when it
 * has none, as most have. */
char *rdv_one_line (const char *text);

G_END_DECLS
