/* rdv-text.h: labels for texts from files. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All wrap, break words that are longer than a line, begin at the start side, and never take @text as markup. */

/* Bytes: longer texts end with an ellipsis, for the time that a label takes grows faster than its text. #RdvLongText shows all of them. */
#define RDV_TEXT_LONGEST 2000

/* And of what stands on one line. */
#define RDV_TEXT_LONGEST_LINE 400

/* @text up to @longest bytes, and an ellipsis when that is not all of it. (transfer full) */
char *rdv_text_dup_start (const char *text, gsize longest);
/* For the inside of a button: cannot be selected. @css_class: (nullable). */
GtkWidget *rdv_text_new (const char *text, const char *css_class);
/* For reading: can be selected and copied. */
GtkWidget *rdv_text_new_selectable (const char *text, const char *css_class);
/* A heading for assistive technology, @level 1 or 2; can be selected and copied. */
GtkWidget *rdv_text_new_heading (const char *text, int level, const char *css_class);

G_END_DECLS
