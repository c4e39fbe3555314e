/* rdv-zone-names.c: see rdv-zone-names.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-zone-names.h"

#include <string.h>

/* Lines of country, coordinates, name and remarks, with tabs between them (zone.tab of tzdata). */
#define LIST        "zone.tab"
#define NAME_COLUMN 2

static int
compare_words (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = rdv_zone_names_dup_words (*(char *const *) a);
  g_autofree char *second = rdv_zone_names_dup_words (*(char *const *) b);

  return strcmp (first, second);
}

char **
rdv_zone_names_list (void)
{
  const char *folder = g_getenv ("TZDIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "/usr/share/zoneinfo", LIST, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *names = g_ptr_array_new ();

  if (g_file_get_contents (path, &text, NULL, NULL))
    lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] != '#' && g_strv_length (columns) > NAME_COLUMN)
        g_ptr_array_add (names, g_strdup (columns[NAME_COLUMN]));
    }
  g_ptr_array_sort (names, compare_words);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

char *
rdv_zone_names_dup_words (const char *name)
{
  const char *slash = strrchr (name, '/');
  GString *words;

  if (slash == NULL)
    return g_strdup (name);
  words = g_string_new (slash + 1);
  g_string_append_printf (words, " (%.*s)", (int) (slash - name), name);
  g_string_replace (words, "_", " ", 0);
  return g_string_free (words, FALSE);
}

const char *
rdv_zone_names_find (const char *word)
{
  static const struct
  {
    const char *word, *id;
  } known[] = {
    { "utc", "utc" },           { "gmt", "utc" },           { "z", "utc" },
    { "msk", "Europe/Moscow" }, { "msd", "Europe/Moscow" }, { "мск", "Europe/Moscow" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].word, word))
      return known[i].id;
  return NULL;
}
