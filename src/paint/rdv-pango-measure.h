/* rdv-pango-measure.h: text widths and layouts by pango. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "rdv-text-measure.h"

G_BEGIN_DECLS

/**
 * RdvPangoMeasure:
 *
 * Implements #RdvTextMeasure with pango, and makes the layouts that painters draw, so that what was measured is what
 * is drawn. Widths are kept per (style, text). Metrics hinting is off: a text is as wide on the screen as in a PDF.
 */
#define RDV_TYPE_PANGO_MEASURE (rdv_pango_measure_get_type ())
G_DECLARE_FINAL_TYPE (RdvPangoMeasure, rdv_pango_measure, RDV, PANGO_MEASURE, GObject)

/* @context: (nullable): the widget's context (its font map and resolution), or NULL for the default font map: no display needed.
 * @family: font family, e.g. "Sans". @text_scale: 1 is normal. */
RdvPangoMeasure *rdv_pango_measure_new (PangoContext *context, const char *family, double text_scale);
/* One made before there is any widget, perhaps in another thread, for a screen with ordinary settings: fonts are looked for and
 * texts measured while a toolkit starts. Only one thread at a time may use it. */
RdvPangoMeasure *rdv_pango_measure_new_ahead (const char *family, double text_scale);
/* Makes it draw as one made by rdv_pango_measure_new() with these would; FALSE, with nothing changed, when it measures otherwise. */
gboolean rdv_pango_measure_adapt (RdvPangoMeasure *self, PangoContext *context, const char *family, double text_scale);
/* One that measures the same, with fonts of its own, for another thread to use from now on. (transfer full) */
RdvPangoMeasure *rdv_pango_measure_new_apart (RdvPangoMeasure *self);
/* Whether there is a font of one of the families in @family, which has commas between them. */
gboolean rdv_pango_measure_has_family (const char *family);
const char *rdv_pango_measure_get_family (RdvPangoMeasure *self);
double rdv_pango_measure_get_text_scale (RdvPangoMeasure *self);
/* What it measures with: its font map knows the fonts of all texts measured. */
PangoContext *rdv_pango_measure_get_context (RdvPangoMeasure *self);
/* The family that the font map has for it, e.g. "Noto Sans" for "Sans": files name that one first. (transfer full) */
char *rdv_pango_measure_dup_font_name (RdvPangoMeasure *self);
/* One line of @text, ready to draw. (transfer full) */
PangoLayout *rdv_pango_measure_create_layout (RdvPangoMeasure *self, RdvTextStyle style, const char *text);

/* @x: where the run begins, in pixels from the beginning of the text. @font and @glyphs are lent for the call. */
typedef void (*RdvGlyphRunFunc) (PangoFont *font, PangoGlyphString *glyphs, double x, gpointer user_data);
/* Calls @func for each run of one line of @text, from left to right: what a layout draws, at less than half of its price. FALSE,
 * without a call, where a layout is needed: text from right to left, or with ends of lines or tabs. */
gboolean rdv_pango_measure_foreach_run (RdvPangoMeasure *self,
                                        RdvTextStyle style,
                                        const char *text,
                                        RdvGlyphRunFunc func,
                                        gpointer user_data);

G_END_DECLS
