/* rdv-text-wrap.h: a paragraph in lines. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-text-measure.h"

G_BEGIN_DECLS

/* The lines of @text, none wider than @width as long as a character fits. They end at blanks, which are left out, and at line breaks; only a
 * word that is longer than a line is broken. Returns: (transfer full) (element-type utf8): no lines for an empty text */
GPtrArray *rdv_text_wrap (RdvTextMeasure *measure, RdvTextStyle style, const char *text, double width);

G_END_DECLS
