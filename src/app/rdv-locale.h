/* rdv-locale.h: the language of the program. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_locale_init:
 *
 * Sets the locale and where translations are: in the folder that the environment variable RENDEZVOUS_LOCALEDIR names, else where
 * they were installed. Without a usable locale it takes C.UTF-8, so that every language can be read and written all the same.
 * Setting the locale again afterwards (as gtk_init() does, unless gtk_disable_setlocale() was called) would undo that.
 */
void rdv_locale_init (void);

/* Speaks another language. To be called before anything is translated: GLib decides by the first text whether it translates. */
void rdv_locale_set_language (const char *language);

/* Whether @language looks like the name of one: "ru", "pt_BR", "zh-Hant". */
gboolean rdv_locale_is_language (const char *language);

G_END_DECLS
