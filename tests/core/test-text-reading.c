/* test-text-reading.c: files as one text. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text-reading.h"

#include <string.h>

#include "rdv-json-mend.h"

static void
test_decode (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *text;
    gboolean is_guessed;
  } cases[] = {
    { "", 0, "", FALSE },
    { "a\r\nb\rc\n\r\n", 9, "a\nb\nc\n\n", FALSE },
    { "\xEF\xBB\xBFx", 4, "x", FALSE },
    { "\xEF\xBB\xBF", 3, "", FALSE },
    { "\xFF\xFEg\0\xF6\0", 6, "gö", FALSE },
    { "\xFE\xFF\0g\0\xF6", 6, "gö", FALSE },
    { "\xFF\xFEg\0\xF6", 5, "g", FALSE },
    { "<\0a\0", 4, "<a", FALSE },
    { "g\xF6\x80\x81", 4, "gö\xC2\x80\xC2\x81", TRUE },
    { "g\xF6\x80 ", 4, "gö€ ", TRUE },
    { "<?xml version='1.0' encoding='koi8-r'?>\xC1", 40, "<?xml version='1.0' encoding='koi8-r'?>а", FALSE },
    { "<?xml encoding='koi8-r'?>\xD0\xB0", 27, "<?xml encoding='koi8-r'?>а", FALSE },
    { "<?xml encoding='no-such'?>g\xF6!", 29, "<?xml encoding='no-such'?>gö!", FALSE },
    { "a\0b", 3, "a b", FALSE },
    { "\xD0\r\n \xB0\r\n b", 9, "а\n b", FALSE },
    { "cut ö \xD0", 8, "cut ö \uFFFD", FALSE },
    { "caf\xE9", 4, "café", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* a copy of its own size: reading beyond it is found */
      g_autofree char *bytes = g_memdup2 (cases[i].bytes, MAX (cases[i].length, 1));
      gboolean is_guessed;
      g_autofree char *text = rdv_text_decode (bytes, cases[i].length, &is_guessed);

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (is_guessed, ==, cases[i].is_guessed);
    }
}

/* Whatever the bytes, valid text comes out. */
static void
test_any_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1975);

  for (int round = 0; round < 20000; round++)
    {
      gsize length = (gsize)g_rand_int_range (rand, 1, 12);
      g_autofree char *bytes = g_malloc (length);
      g_autofree char *text = NULL;

      for (gsize i = 0; i < length; i++)
        bytes[i] = "\xEF\xBB\xBF\xFE\xFF\xD0\x80<?xml\r\n \0a"[g_rand_int_range (rand, 0, 17)];
      text = rdv_text_decode (bytes, length, NULL);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_null (strchr (text, '\r'));
    }
}

static void
test_mend (void)
{
  static const char *const cases[][2] = {
    { "{\"a\": [1, \"b, 'c' // d\"]}", "{\"a\": [1, \"b, 'c' // d\"]}" },
    { "var x = {a: 'b\\'c\"', $d_1: [1, 2,],};", "        {\"a\": \"b'c\\\"\", \"$d_1\": [1, 2 ] } " },
    { "{ // comment, \"\n/* more\n ä */ 'a': true, b : null}",
      "{              \n       \n      \"a\": true, \"b\" : null}" },
    { "{a: new Date (\"x\", 1), b: undefined}", "{\"a\": \"new Date ('x', 1)\", \"b\": undefined}" },
    { "{'a", "{\"a" },
    { "no data", "       " },
    { "[1, // last\n]", "[1         \n]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = rdv_json_mend (cases[i][0]);

      g_assert_cmpstr (json, ==, cases[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-reading/decode", test_decode);
  g_test_add_func ("/text-reading/any-bytes", test_any_bytes);
  g_test_add_func ("/text-reading/mend", test_mend);
  return g_test_run ();
}
