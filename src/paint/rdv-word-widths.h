/* rdv-word-widths.h: widths of texts from those of their words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * RdvWordWidths:
 *
 * Shaping is most of what a large timeline costs, and its titles are made of few words. In most fonts a blank takes no part in shaping (no
 * kerning, no ligature has one), so that a text is exactly as wide as its words with the blanks behind them; and digits are all as wide and
 * take no part either, so that a word is as wide with one number as with another of as many digits. Both are looked up in the font's tables;
 * where they do not hold, and for scripts other than Latin and Cyrillic, nothing is told.
 */
typedef struct _RdvWordWidths RdvWordWidths;

/* @attributes: the font. */
RdvWordWidths *rdv_word_widths_new (PangoContext *context, PangoAttrList *attributes);
void rdv_word_widths_free (RdvWordWidths *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvWordWidths, rdv_word_widths_free)

/* The width that shaping @text as a whole would give, in units of pango; FALSE when only that can tell. */
gboolean rdv_word_widths_get (RdvWordWidths *self, const char *text, int *width);

G_END_DECLS
