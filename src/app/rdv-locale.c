/* rdv-locale.c: see rdv-locale.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "rdv-config.h"

/* The locales in which the C library translates nothing, whatever LANGUAGE says. It goes by their names, so the same locale
 * under its other name, which is not in this list, translates. */
static gboolean
is_c_locale (const char *locale)
{
  static const char *const names[] = { "C", "POSIX", "C.UTF-8", NULL };

  return g_strv_contains (names, locale);
}

static void
leave_c_locale (int category)
{
  const char *locale = setlocale (category, NULL);

  if (locale != NULL && is_c_locale (locale))
    setlocale (category, "C.utf8");
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

void
rdv_locale_init (void)
{
  const char *folder = g_getenv ("RENDEZVOUS_LOCALEDIR");

  if (setlocale (LC_ALL, "") == NULL)
    keep_wanted_language ();
  leave_c_locale (LC_CTYPE);
  leave_c_locale (LC_MESSAGES);
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
