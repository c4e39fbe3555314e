/* rdv-long-text.h: a text of any length. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvLongText:
 *
 * Paragraphs, all of which can be selected. Of what is longer than a person reads at a stretch the beginning is shown, and a button for the
 * rest, which then comes a piece a frame: laying out 100,000 letters at once takes many frames.
 */
#define RDV_TYPE_LONG_TEXT (rdv_long_text_get_type ())
G_DECLARE_FINAL_TYPE (RdvLongText, rdv_long_text, RDV, LONG_TEXT, GtkWidget)

GtkWidget *rdv_long_text_new (const char *text);

G_END_DECLS
