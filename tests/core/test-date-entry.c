/* test-date-entry.c: dates as people type them. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-entry.h"

#include <string.h>

#include "rdv-edtf.h"
#include "rdv-error.h"

/* What is typed, and the EDTF string of the same date. */
static void
test_understood (void)
{
  static const char *const pairs[][2] = {
    { "17 July 1975", "1975-07-17" },
    { "July 17, 1975", "1975-07-17" },
    { "17 jul 1975", "1975-07-17" },
    { "on the 17th of July, 1975", "1975-07-17" },
    { "1975 July 17", "1975-07-17" },
    { "17.07.1975", "1975-07-17" },
    { "7.7.1975", "1975-07-07" },
    { "1975-07-17", "1975-07-17" },
    { "  July 1975 ", "1975-07" },
    { "MAY 1975", "1975-05" },
    { "1975", "1975" },
    { "44 BC", "-0043" },
    { "15 March 44 BC", "-0043-03-15" },
    { "10500 bc", "Y-10499" },
    { "1980s", "198X" },
    { "17 July 1975, 16:19", "1975-07-17T16:19Z" },
    { "17 July 1975, 9:05:07 UTC", "1975-07-17T09:05:07Z" },
    { "17 July 1975, 9:05 gmt", "1975-07-17T09:05Z" },
    { "17 July 1975, 16:19Z", "1975-07-17T16:19Z" },
    { "17 July 1975, 19:19 +03:00", "1975-07-17T16:19Z" },
    { "17 July 1975, 19:19+3", "1975-07-17T16:19Z" },
    { "17 July 1975, 21:49 +0530", "1975-07-17T16:19Z" },
    { "17 July 1975, 08:19 -08:00", "1975-07-17T16:19Z" },
    { "17 July 1975, 08:19 \u221208", "1975-07-17T16:19Z" },
    { "17 July 1975, 19:19 GMT+3", "1975-07-17T16:19Z" },
    { "16:19-17.07.1975", "1975-07-17T16:19Z" },
    { "16:19 on 7-7-1975", "1975-07-07T16:19Z" },
    { "1975-07-17 16:19", "1975-07-17T16:19Z" },
    { "1975-07-17 08:19-08", "1975-07-17T16:19Z" },
    { "1975-07~", "1975-07~" },
    { "1975/1977", "1975/1977" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GError) error = NULL;
      RdvExtent typed, meant;

      rdv_date_entry_parse (pairs[i][0], &typed, &error);
      g_assert_no_error (error);
      g_assert_true (rdv_edtf_parse (pairs[i][1], &meant, NULL, NULL));
      if (typed.start.earliest != meant.start.earliest || typed.end.latest != meant.end.latest)
        g_error ("“%s” is not taken for %s", pairs[i][0], pairs[i][1]);
    }
}

/* What cannot be read is said to be so, with an example of what can. */
static void
test_not_understood (void)
{
  static const char *const texts[] = { "",
                                       "soon",
                                       "31 February 1975",
                                       "17 July",
                                       "July",
                                       "17 July 1975 16",
                                       "99 99 1975",
                                       "17:19",
                                       "July 1975, 16:19",
                                       "0 BC",
                                       "1 2 3 4",
                                       "July August 1975",
                                       "1985s",
                                       "1234567890123",
                                       "32 July 1975",
                                       "\xd0\xb6",
                                       "25:00 1975",
                                       "17 July 1975 25:61",
                                       "17 July 1975, 16:19 +15",
                                       "17 July 1975, 16:19 +03:60",
                                       "17 July 1975 +03",
                                       "17 July 1975 z",
                                       "17 July 1975, 16:19 UTC UTC",
                                       "17 July 1975, 16:19 +3 +3",
                                       "17 July 1975, 16:19 x",
                                       "17 July 1975, 16:19 +031",
                                       "1975-13-17 16:19" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      RdvExtent extent;

      if (rdv_date_entry_parse (texts[i], &extent, &error))
        g_error ("“%s” was taken for a date", texts[i]);
      g_assert_error (error, RDV_ERROR, RDV_ERROR_VALUE);
      g_assert_true (g_utf8_strlen (error->message, -1) > 10);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

/* Nothing that can be typed breaks it. */
static void
test_anything (void)
{
  static const char *const pieces[] = { "17",  "July", " ",      ",",           "16:19", "-", ".",
                                        "BC",  "s",    "1975",   "99999999999", "й",     "+", "03",
                                        "UTC", "МСК",  "\u2212", ":",           "/",     "\t" };

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      RdvExtent extent;

      for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (rdv_date_entry_parse (text->str, &extent, &error))
        g_assert_cmpint (extent.start.earliest, <=, extent.end.latest);
      else
        g_assert_nonnull (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-entry/understood", test_understood);
  g_test_add_func ("/date-entry/not-understood", test_not_understood);
  g_test_add_func ("/date-entry/anything", test_anything);
  return g_test_run ();
}
