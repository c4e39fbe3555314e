/* rdv-locale.c: see rdv-locale.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "rdv-config.h"

/* gettext heeds LANGUAGE in every locale but this one. */
static gboolean
is_c_locale (const char *locale)
{
  return g_strcmp0 (locale, "C") == 0 || g_strcmp0 (locale, "POSIX") == 0;
}

static void
use_utf8 (int category)
{
  if (is_c_locale (setlocale (category, NULL)))
    setlocale (category, "C.UTF-8");
}

/* A locale that is asked for but not installed still says which language is wanted. */
static void
keep_wanted_language (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value == NULL || *value == '\0')
        continue;
      if (!is_c_locale (value))
        g_setenv ("LANGUAGE", value, FALSE);
      return;
    }
}

static void
bind_translations (void)
{
  const char *folder = g_getenv ("RENDEZVOUS_LOCALEDIR");

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : RDV_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

void
rdv_locale_init (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    keep_wanted_language ();
  use_utf8 (LC_CTYPE);
  use_utf8 (LC_MESSAGES);
  bind_translations ();
  textdomain (GETTEXT_PACKAGE);
}

void
rdv_locale_set_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  /* Makes gettext forget what it found in the language before. */
  bind_translations ();
}

gboolean
rdv_locale_is_language (const char *language)
{
  return g_regex_match_simple ("^[a-zA-Z]{2,3}([_@-][a-zA-Z0-9]+)*$", language, 0, 0);
}
