/* test-fold.c: spellings that meet when somebody searches. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-fold.h"

#include <string.h>

static void
assert_folds (const char *text, const char *expected)
{
  g_autofree char *folded = rdv_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

/* All of @spellings, parted by bars, are one. */
static void
assert_meet (const char *spellings)
{
  g_auto (GStrv) parts = g_strsplit (spellings, "|", -1);
  g_autofree char *first = rdv_fold (parts[0]);

  g_assert_cmpstr (first, !=, "");
  for (guint i = 1; parts[i] != NULL; i++)
    assert_folds (parts[i], first);
}

static void
assert_differ (const char *a, const char *b)
{
  g_autofree char *folded_a = rdv_fold (a);
  g_autofree char *folded_b = rdv_fold (b);

  g_assert_cmpstr (folded_a, !=, folded_b);
}

static void
test_words (void)
{
  assert_folds (NULL, "");
  assert_folds ("", "");
  assert_folds (" -–—… ", "");
  assert_folds ("MS-27", "ms 27");
  assert_folds ("Don’t panic, it's fine", "dont panic its fine");
  assert_folds ("<b>17</b> &amp; %s", "b 17 b amp s");
  assert_folds ("a\xff"
                "b",
                "a b");
  assert_folds ("日本の実験棟", "日本の実験棟");
}

static void
test_case_and_accents (void)
{
  assert_meet ("KRIKALEV|krikalev|Krikalev|krikálev|Kríkalëv");
  assert_meet ("Крикалёв|крикалев|КРИКАЛЁВ|Крикале\xcc\x88в|Krikalev|krikalev");
  assert_meet ("Straße|STRASSE|strasse");
  assert_meet ("ﬁn|fin|ＦＩＮ");
  assert_meet ("Ærø|aero");
  assert_meet ("ΟΔΟΣ|οδός|οδοσ");
}

static void
test_spellings (void)
{
  assert_meet ("Sergei|Sergey|Сергей|Sergeĭ");
  assert_meet ("Alexei|Alexey|Aleksei|Aleksey|Алексей");
  assert_meet ("Zubritsky|Zubritskiy|Zubritskii|Зубрицкий");
  assert_meet ("Yuri|Yury|Yuriy|Юрий");
  assert_meet ("Dmitri|Dmitry|Dmitriy|Dmitrii|Дмитрий");
  assert_meet ("Fedor|Fyodor|Фёдор|Федор");
  assert_meet ("Yeltsin|Ельцин");
  assert_meet ("Yeliseyev|Eliseev|Елисеев");
  assert_meet ("Soyuz|Союз");
  assert_meet ("Grigoryev|Григорьев");
  assert_meet ("Rossiya|Россия");
  /* С and о are Latin here */
  assert_meet ("Coюз|Союз");
  assert_differ ("Mir", "Mira");
}

static void
test_roman_numbers (void)
{
  const char *numbers[] = { "I", "II", "III", "IV", "VI", "VII", "VIII", "XI", "XII", "XIII" };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (gsize j = 0; j < i; j++)
      assert_differ (numbers[i], numbers[j]);
}

/* What is folded stays as it is, and nothing but letters and digits in it is small or apart. */
static void
test_again (void)
{
  static const char *const pieces[] = { "a", "Ё", "й", "y", "X", "e", "o", "é",
                                        "-", " ", "7", "ь", "щ", "z", "'", "ß" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;
      g_autofree char *small = NULL;

      for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      once = rdv_fold (text->str);
      twice = rdv_fold (once);
      small = g_utf8_strdown (once, -1);
      if (g_strcmp0 (once, twice) != 0)
        g_error ("“%s” is “%s”, then “%s”", text->str, once, twice);
      g_assert_cmpstr (once, ==, small);
      g_assert_null (strstr (once, "  "));
      g_assert_null (strchr (once, 'y'));
      g_assert_null (strchr (once, 'x'));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/case-and-accents", test_case_and_accents);
  g_test_add_func ("/fold/spellings", test_spellings);
  g_test_add_func ("/fold/roman-numbers", test_roman_numbers);
  g_test_add_func ("/fold/again", test_again);
  return g_test_run ();
}
