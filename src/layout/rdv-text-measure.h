/* rdv-text-measure.h: how wide a text will be, without knowing a font. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "rdv-text-style.h"

G_BEGIN_DECLS

/**
 * RdvTextMeasure:
 *
 * What layout asks the outside: widths and line metrics in logical pixels, text scale included. Implemented with pango in
 * paint, and with a fixed width per character in tests. The same text must always measure the same.
 */
#define RDV_TYPE_TEXT_MEASURE (rdv_text_measure_get_type ())
G_DECLARE_INTERFACE (RdvTextMeasure, rdv_text_measure, RDV, TEXT_MEASURE, GObject)

struct _RdvTextMeasureInterface
{
  GTypeInterface parent_iface;

  double (*get_width) (RdvTextMeasure *self, RdvTextStyle style, const char *text);
  void (*get_metrics) (RdvTextMeasure *self, RdvTextStyle style, double *ascent, double *descent);
};

/* Logical width of one line of @text, rounded up to whole pixels. */
double rdv_text_measure_get_width (RdvTextMeasure *self, RdvTextStyle style, const char *text);
void rdv_text_measure_get_metrics (RdvTextMeasure *self, RdvTextStyle style, double *ascent, double *descent);
/* The longest beginning of @text, cut between characters and ended with "…", that is at most @width wide;
 * @text itself when it fits; NULL when not even three characters would be left. (transfer full) */
char *rdv_text_measure_ellipsize (RdvTextMeasure *self, RdvTextStyle style, const char *text, double width);

G_END_DECLS
