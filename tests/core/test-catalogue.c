/* test-catalogue.c: words of another language, for one thread alone. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-catalogue.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "rdv-date-words.h"
#include "rdv-plural.h"

#define RUSSIAN "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"
#define ARABIC  "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;"

static int
say_russian (gulong n)
{
  if (n % 10 == 1 && n % 100 != 11)
    return 0;
  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2;
}

static int
say_arabic (gulong n)
{
  if (n <= 2)
    return (int)n;
  if (n % 100 >= 3 && n % 100 <= 10)
    return 3;
  return n % 100 >= 11 ? 4 : 5;
}

static void
test_plurals (void)
{
  for (gulong n = 0; n < 1300; n++)
    {
      g_assert_cmpint (rdv_plural_evaluate (RUSSIAN, n), ==, say_russian (n));
      g_assert_cmpint (rdv_plural_evaluate (ARABIC, n), ==, say_arabic (n));
      g_assert_cmpint (rdv_plural_evaluate ("n != 1", n), ==, n != 1);
      g_assert_cmpint (rdv_plural_evaluate ("0", n), ==, 0);
    }
}

/* Binding and order are those of C. */
static void
test_operators (void)
{
  g_assert_cmpint (rdv_plural_evaluate ("2+3*4", 0), ==, 14);
  g_assert_cmpint (rdv_plural_evaluate ("(2+3)*4", 0), ==, 20);
  g_assert_cmpint (rdv_plural_evaluate ("9-3-2", 0), ==, 4);
  g_assert_cmpint (rdv_plural_evaluate ("24/4/2", 0), ==, 3);
  g_assert_cmpint (rdv_plural_evaluate ("1||0&&0", 0), ==, 1);
  g_assert_cmpint (rdv_plural_evaluate ("!n", 0), ==, 1);
  g_assert_cmpint (rdv_plural_evaluate ("!!n", 7), ==, 1);
  g_assert_cmpint (rdv_plural_evaluate ("1<2==1", 0), ==, 1);
  g_assert_cmpint (rdv_plural_evaluate ("n>=2?n<=4?1:2:3", 5), ==, 2);
}

static void
test_bad_formulas (void)
{
  g_autofree char *deep = g_strnfill (100000, '(');
  static const char *const formulas[] = { "",  "n%0",   "1+",  "(1",  "1)", "n ? 1",
                                          "m", "n & 1", "300", "1 2", ";" };

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    g_assert_cmpint (rdv_plural_evaluate (formulas[i], 3), ==, -1);
  g_assert_cmpint (rdv_plural_evaluate (deep, 3), ==, -1);
}

static gpointer
speak_elsewhere (gpointer data)
{
  return g_strdup (rdv_date_words_month (3));
}

/* The others go on speaking their own language. */
static void
test_one_thread (void)
{
  g_autoptr (RdvCatalogue) russian = rdv_catalogue_new ("ru_RU");
  g_autofree char *elsewhere = NULL;

  g_assert_cmpstr (rdv_date_words_month (3), ==, "March");
  g_assert_null (rdv_catalogue_speak (russian));
  g_assert_cmpstr (rdv_date_words_month (3), ==, "март");
  g_assert_cmpstr (rdv_date_words_month_in_date (3), ==, "марта");
  elsewhere = g_thread_join (g_thread_new ("elsewhere", speak_elsewhere, NULL));
  g_assert_cmpstr (elsewhere, ==, "March");
  {
    RDV_CATALOGUE_SCOPE (NULL);
    g_assert_cmpstr (rdv_date_words_month (3), ==, "March");
  }
  g_assert_cmpstr (rdv_date_words_month (3), ==, "март");
  g_assert_true (rdv_catalogue_speak (NULL) == russian);
  g_assert_cmpstr (rdv_date_words_month (3), ==, "March");
}

/* As gettext would have it. */
static void
test_forms (void)
{
  g_autoptr (RdvCatalogue) russian = rdv_catalogue_new ("ru");
  RDV_CATALOGUE_SCOPE (russian);
  static const char *const forms[] = { "%u событие", "%u события", "%u событий" };

  for (guint n = 0; n < 130; n++)
    g_assert_cmpstr (rdv_catalogue_get_plural_words ("%u event", "%u events", n), ==, forms[say_russian (n)]);
  g_assert_cmpstr (rdv_catalogue_get_words (NULL, "nothing that is translated"), ==,
                   "nothing that is translated");
  g_assert_cmpstr (rdv_catalogue_get_plural_words ("%u nothing", "%u nothings", 1), ==, "%u nothing");
  g_assert_cmpstr (rdv_catalogue_get_plural_words ("%u nothing", "%u nothings", 2), ==, "%u nothings");
}

/* English is what stands in the program, and so is what there are no translations for. */
static void
test_english (void)
{
  static const char *const languages[] = { "en", "de", "xx_YY" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (RdvCatalogue) catalogue = rdv_catalogue_new (languages[i]);
      RDV_CATALOGUE_SCOPE (catalogue);

      g_assert_cmpstr (rdv_date_words_month (3), ==, "March");
      g_assert_cmpstr (rdv_catalogue_get_plural_words ("%u event", "%u events", 2), ==, "%u events");
    }
}

static void
test_list (void)
{
  g_auto (GStrv) languages = rdv_catalogue_list_languages ();

  g_assert_cmpstr (languages[0], ==, "en");
  g_assert_true (g_strv_contains ((const char *const *)languages, "ru"));
}

/* A damaged file gives fewer words, and never a crash: every byte is changed once in one of several copies.
 */
static void
test_damaged (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rdv-catalogue-XXXXXX", NULL);
  g_autofree char *messages = g_build_filename (folder, "ru", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *original = g_build_filename (bindtextdomain (GETTEXT_PACKAGE, NULL), "ru", "LC_MESSAGES",
                                                GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *before = g_strdup (bindtextdomain (GETTEXT_PACKAGE, NULL));
  g_autofree char *language = g_path_get_dirname (messages);
  g_autofree char *data = NULL;
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);
  gsize size;

  g_assert_true (g_file_get_contents (original, &data, &size, NULL));
  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  for (guint round = 0; round < 60; round++)
    {
      g_autofree char *damaged = g_memdup2 (data, size);
      gsize kept = round % 3 == 0 ? (gsize)g_rand_int_range (chance, 0, (gint32)size) : size;
      g_autoptr (RdvCatalogue) catalogue = NULL;

      for (gsize i = round % 60; i < size; i += round < 20 ? 60 : 997)
        damaged[i] = (char)g_rand_int (chance);
      g_assert_true (g_file_set_contents (path, damaged, (gssize)kept, NULL));
      catalogue = rdv_catalogue_new ("ru");
      {
        RDV_CATALOGUE_SCOPE (catalogue);

        for (guint n = 0; n < 30; n++)
          g_assert_nonnull (rdv_catalogue_get_plural_words ("%u event", "%u events", n));
        g_assert_nonnull (rdv_date_words_month (3));
      }
    }
  bindtextdomain (GETTEXT_PACKAGE, before);
  g_unlink (path);
  g_rmdir (messages);
  g_rmdir (language);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RENDEZVOUS_LOCALEDIR"));
  g_test_add_func ("/catalogue/plurals", test_plurals);
  g_test_add_func ("/catalogue/operators", test_operators);
  g_test_add_func ("/catalogue/bad-formulas", test_bad_formulas);
  g_test_add_func ("/catalogue/one-thread", test_one_thread);
  g_test_add_func ("/catalogue/forms", test_forms);
  g_test_add_func ("/catalogue/english", test_english);
  g_test_add_func ("/catalogue/list", test_list);
  g_test_add_func ("/catalogue/damaged", test_damaged);
  return g_test_run ();
}
