/* rdv-locale.c: see rdv-locale.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "rdv-config.h"

/* In these locales the C library translates nothing, whatever LANGUAGE says; releases differ in whether the last one is
 * among them. */
static gboolean
is_c_locale (const char *locale)
{
  return g_str_equal (locale, "POSIX") || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.");
}

static void
leave_c_locale (int category, const char *const *others)
{
  const char *locale = setlocale (category, NULL);

  if (locale == NULL || !is_c_locale (locale))
    return;
  for (guint i = 0; others[i] != NULL; i++)
    if (setlocale (category, others[i]) != NULL)
      return;
}

/* Any locale will do for the messages, because LANGUAGE says which ones are read. Often there is none but C.UTF-8, and the C
 * library goes by the name: for one with a territory it takes the same locale without it (XPG: language_territory.codeset),
 * and keeps the name that it was asked for, which it then translates. ZZ is the code of no territory. */
static void
leave_untranslated_locale (void)
{
  static const char *const encodings[] = { "C.UTF-8", "en_US.UTF-8", NULL };
  static const char *const messages[] = { "C_ZZ.UTF-8", "en_US.UTF-8", NULL };

  leave_c_locale (LC_CTYPE, encodings);
  leave_c_locale (LC_MESSAGES, messages);
}

/* A locale that is asked for but not installed still says which language is wanted. */
static void
keep_wanted_language (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *language = g_getenv ("LANGUAGE");
  gboolean is_empty = language != NULL && *language == '\0';

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value == NULL || *value == '\0')
        continue;
      if (!is_c_locale (value))
        g_setenv ("LANGUAGE", value, is_empty);
      return;
    }
}

void
rdv_locale_init (void)
{
  const char *folder = g_getenv ("RENDEZVOUS_LOCALEDIR");

  if (setlocale (LC_ALL, "") == NULL)
    keep_wanted_language ();
  leave_untranslated_locale ();
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : RDV_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
rdv_locale_set_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
}

gboolean
rdv_locale_is_language (const char *language)
{
  return g_regex_match_simple ("^[a-zA-Z]{2,3}([_@-][a-zA-Z0-9]+)*$", language, 0, 0);
}
