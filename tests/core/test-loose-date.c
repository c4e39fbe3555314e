/* test-loose-date.c: dates as tables hold them. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-loose-date.h"

#include <string.h>

#include "rdv-edtf.h"

typedef struct
{
  const char *text;
  const char *edtf; /* NULL: no date */
} Case;

static void
assert_same_date (const RdvDate *read, const RdvDate *expected)
{
  g_assert_cmpint (read->earliest, ==, expected->earliest);
  g_assert_cmpint (read->latest, ==, expected->latest);
  g_assert_cmpint (read->precision, ==, expected->precision);
  g_assert_cmpint (read->flags, ==, expected->flags);
}

static void
assert_reads (const Case *cases, gsize n, RdvDateOrder order)
{
  for (gsize i = 0; i < n; i++)
    {
      RdvExtent read = { 0 }, expected;
      gboolean is_read = rdv_loose_date_parse (cases[i].text, order, &read, NULL);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (is_read, ==, cases[i].edtf != NULL);
      if (cases[i].edtf == NULL)
        continue;
      g_assert_true (rdv_edtf_parse (cases[i].edtf, &expected, NULL, NULL));
      g_assert_cmpint (read.is_span, ==, expected.is_span);
      assert_same_date (&read.start, &expected.start);
      if (expected.is_span)
        assert_same_date (&read.end, &expected.end);
    }
}

#define ASSERT_READS(cases, order) assert_reads (cases, G_N_ELEMENTS (cases), order)

static void
test_numbers (void)
{
  static const Case cases[] = {
    { "1975", "1975" },
    { "  1975 ", "1975" },
    { "1975-07-17", "1975-07-17" },
    { "1975-7-17", "1975-07-17" },
    { "1975/07/17", "1975-07-17" },
    { "1975.7.17", "1975-07-17" },
    { "17.07.1975", "1975-07-17" },
    { "17.7.75", "1975-07-17" },
    { "17/07/1975", "1975-07-17" },
    { "7/17/1975", "1975-07-17" },
    { "5/12/2015", "2015-12-05" },
    { "1.2.2015", "2015-02-01" },
    { "12/2015", "2015-12" },
    { "2015/12", "2015-12" },
    { "07.1975", "1975-07" },
    { "19750717", "1975-07-17" },
    { "19751717", "Y19751717" },
    { "500", "0500" },
    { "-500", "-0499" },
    { "-0500", "-0500" },
    { "-44-03-15", "-0043-03-15" },
    { "-000050-04-20", "-0050-04-20" },
    { "−500", "-0499" },
    { "-13800000000", "Y-13800000000" },
    { "12345", "Y12345" },
    { "1985/..", "1985/.." },
    { "5", NULL },
    { "99", NULL },
    { "1.5", NULL },
    { "31/31/2000", NULL },
    { "30.02.2001", NULL },
    { "13/2015/1", NULL },
    { "1/2/3/4", NULL },
    { "", NULL },
    { " ", NULL },
    { "-", NULL },
    { "n/a", NULL },
    { "Marble 1990", NULL },
    { "x1000", NULL },
    { "v 1990", NULL },
    { "1990 people", NULL },
    { "99999999999999999999", NULL },
  };
  static const Case month_first[] = {
    { "5/12/2015", "2015-05-12" },
    { "05-12-2015", "2015-05-12" },
    { "17/7/1975", "1975-07-17" },
    { "1.2.2015", "2015-02-01" },
  };

  ASSERT_READS (cases, RDV_DATE_ORDER_DAY_FIRST);
  ASSERT_READS (month_first, RDV_DATE_ORDER_MONTH_FIRST);
}

static void
test_times (void)
{
  static const Case cases[] = {
    { "1975-07-17 16:19", "1975-07-17T16:19Z" },
    { "17.07.1975, 16:19:32", "1975-07-17T16:19:32Z" },
    { "7/17/1975 4:19 PM", "1975-07-17T16:19Z" },
    { "7/17/1975 12:05am", "1975-07-17T00:05Z" },
    { "July 17, 1975, 4:19 p.m.", "1975-07-17T16:19Z" },
    { "1975-07-17T19:19+03:00", "1975-07-17T16:19Z" },
    { "Thu Jul 17 1975 10:19:00 GMT-0600", "1975-07-17T16:19:00Z" },
    { "1975-07-17 19:19 UTC+3", "1975-07-17T16:19Z" },
    { "17 июля 1975 г., 16:19", "1975-07-17T16:19Z" },
    { "1975-07-17 25:00", NULL },
    { "1975 16:19", NULL },
    { "16:19", NULL },
  };
  RdvExtent extent;

  ASSERT_READS (cases, RDV_DATE_ORDER_DAY_FIRST);

  /* finer than EDTF can say */
  g_assert_true (rdv_loose_date_parse ("1975-07-17T16:19:32.25Z", RDV_DATE_ORDER_DAY_FIRST, &extent, NULL));
  g_assert_cmpint (extent.start.precision, ==, RDV_PRECISION_MILLISECOND);
  g_assert_cmpint (extent.start.earliest_ms, ==, 250);
}

static void
test_words (void)
{
  static const Case cases[] = {
    { "17 July 1975", "1975-07-17" },
    { "July 17, 1975", "1975-07-17" },
    { "Jul 17 1975", "1975-07-17" },
    { "17-Jul-1975", "1975-07-17" },
    { "17-Jul-75", "1975-07-17" },
    { "17th of July 1975", "1975-07-17" },
    { "Thursday, July 17th, 1975", "1975-07-17" },
    { "1975 July 17", "1975-07-17" },
    { "JULY 1975", "1975-07" },
    { "Sept. 1975", "1975-09" },
    { "Jul-75", "1975-07" },
    { "17 июля 1975 года", "1975-07-17" },
    { "17 июля 1975 г.", "1975-07-17" },
    { "Июль 1975", "1975-07" },
    { "9 мая 1945", "1945-05-09" },
    { "17. Juli 1975", "1975-07-17" },
    { "3. März 1918", "1918-03-03" },
    { "1er août 1914", "1914-08-01" },
    { "17 de julio de 1975", "1975-07-17" },
    { "c. 1890", "1890~" },
    { "ca. 1890", "1890~" },
    { "circa 1890", "1890~" },
    { "ок. 1890", "1890~" },
    { "около 1890 г.", "1890~" },
    { "~ 1890", "1890~" },
    { "1890 ?", "1890?" },
    { "c. 1890?", "1890%" },
    { "about March 1997", "1997-03~" },
    { "1890s", "189X" },
    { "the 1890s", "189X" },
    { "1890-е", "189X" },
    { "1890-е годы", "189X" },
    { "1890er", "189X" },
    { "1895s", NULL },
    { "500 BC", "-0499" },
    { "500 B.C.", "-0499" },
    { "500 bce", "-0499" },
    { "500 до н. э.", "-0499" },
    { "500 v. Chr.", "-0499" },
    { "44BC", "-0043" },
    { "15 March 44 BC", "-0043-03-15" },
    { "10,000 BC", "-9999" },
    { "c. 3000 BC", "-2999~" },
    { "1 BC", "0000" },
    { "0 BC", NULL },
    { "AD 79", "0079" },
    { "79 CE", "0079" },
    { "24 August 79 AD", "0079-08-24" },
    { "19th century", "18XX" },
    { "XIX век", "18XX" },
    { "19 в.", "18XX" },
    { "19. Jahrhundert", "18XX" },
    { "5th century BC", "-04XX" },
    { "July 4", NULL },
    { "July", NULL },
    { "jui 1975", NULL },
  };

  ASSERT_READS (cases, RDV_DATE_ORDER_DAY_FIRST);
}

static void
test_ranges (void)
{
  static const Case cases[] = {
    { "1914/1918", "1914/1918" },
    { "1914-1918", "1914/1918" },
    { "1914–1918", "1914/1918" },
    { "1914 — 1918", "1914/1918" },
    { "1914–18", "1914/1918" },
    { "1914-15", "1914/1915" },
    { "1901-12", "1901-12" },
    { "from 1914 to 1918", "1914/1918" },
    { "с 1914 по 1918 г.", "1914/1918" },
    { "von 1914 bis 1918", "1914/1918" },
    { "between 1914 and 1918", "1914/1918" },
    { "May 1914 – June 1918", "1914-05/1918-06" },
    { "May – June 1914", "1914-05/1914-06" },
    { "3–5 May 1914", "1914-05-03/1914-05-05" },
    { "3 May – 5 June 1914", "1914-05-03/1914-06-05" },
    { "01.02.1914 - 03.04.1918", "1914-02-01/1918-04-03" },
    { "2014-04-16 to 2014-04-19", "2014-04-16/2014-04-19" },
    { "500–400 BC", "-0499/-0399" },
    { "500 BC – 100 AD", "-0499/0100" },
    { "c. 1890 – 1895", "1890~/1895" },
    { "1890s–1910s", "189X/191X" },
    { "1998–", "1998/.." },
    { "1998 – present", "1998/.." },
    { "since 1998", "1998/.." },
    { "с 1998", "1998/.." },
    { "1998 – настоящее время", "1998/.." },
    { "XV–XVI век", "14XX/15XX" },
    { "– 1998", NULL },
    { "1998 – never", NULL },
  };

  ASSERT_READS (cases, RDV_DATE_ORDER_DAY_FIRST);
}

static void
test_hints (void)
{
  static const struct
  {
    const char *text;
    guint hints;
  } cases[] = {
    { "17/7/1975", RDV_LOOSE_DATE_DAY_FIRST },
    { "7/17/1975", RDV_LOOSE_DATE_MONTH_FIRST },
    { "7/8/1975", RDV_LOOSE_DATE_EITHER },
    { "7/7/1975", RDV_LOOSE_DATE_PLAIN },
    { "7.8.1975", RDV_LOOSE_DATE_PLAIN },
    { "17.8.75", RDV_LOOSE_DATE_DAY_FIRST | RDV_LOOSE_DATE_SHORT_YEAR },
    { "1975-07-17", RDV_LOOSE_DATE_PLAIN },
    { "1/2/1914 - 17/3/1914", RDV_LOOSE_DATE_EITHER | RDV_LOOSE_DATE_DAY_FIRST },
    { "nothing", RDV_LOOSE_DATE_PLAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdvExtent extent;
      RdvLooseDateHints hints;

      rdv_loose_date_parse (cases[i].text, RDV_DATE_ORDER_DAY_FIRST, &extent, &hints);
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmphex (hints, ==, cases[i].hints);
    }
}

/* Whatever comes, it is a date or it is none. */
static void
test_noise (void)
{
  static const char *const parts[] = { "1",  "12",    "1975", "99999", "-",   "/",   ".",   ",",
                                       " ",  "–",     ":",    "T",     "Z",   "+",   "bc",  "c. ",
                                       "?",  "s",     "july", "мая",   "xix", "век", "to ", "since ",
                                       "..", "16:19", "am",   "(",     "\xd0" };

  for (guint round = 0; round < 30000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *valid = NULL;
      RdvExtent extent;

      for (int n = g_test_rand_int_range (1, 9); n > 0; n--)
        g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      valid = g_utf8_make_valid (text->str, -1);
      if (rdv_loose_date_parse (valid, RDV_DATE_ORDER_MONTH_FIRST, &extent, NULL))
        {
          g_assert_cmpint (extent.start.earliest, <=, extent.start.latest);
          g_assert_cmpint (extent.end.earliest, <=, extent.end.latest);
        }
    }
}

/* Parts of decades and centuries are some third of their years, and the days of a year may be counted. */
static void
test_parts (void)
{
  static const Case cases[] = {
    { "late 1970s", "[1977..1979]~" },
    { "in the early 1990s", "[1990..1993]~" },
    { "mid 1990s", "[1994..1996]~" },
    { "mid-19th century", "[1834..1866]~" },
    { "Late 5th century BC", "[-0432..-0400]~" },
    { "конец XIX века", "[1867..1899]~" },
    { "early 1976", "1976" },
    { "2024-031", "2024-01-31" },
    { "2024-366", "2024-12-31" },
    { "1000-200 BC", "-0999/-0199" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_part = g_str_has_suffix (cases[i].edtf, "~");
      g_autofree char *edtf = g_strndup (cases[i].edtf, strlen (cases[i].edtf) - is_part);
      RdvExtent read, expected;

      g_test_message ("%s", cases[i].text);
      g_assert_true (rdv_loose_date_parse (cases[i].text, RDV_DATE_ORDER_DAY_FIRST, &read, NULL));
      g_assert_true (rdv_edtf_parse (edtf, &expected, NULL, NULL));
      if (is_part)
        expected.start.flags |= RDV_DATE_APPROXIMATE;
      assert_same_date (&read.start, &expected.start);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loose-date/numbers", test_numbers);
  g_test_add_func ("/loose-date/times", test_times);
  g_test_add_func ("/loose-date/words", test_words);
  g_test_add_func ("/loose-date/ranges", test_ranges);
  g_test_add_func ("/loose-date/hints", test_hints);
  g_test_add_func ("/loose-date/noise", test_noise);
  g_test_add_func ("/loose-date/parts", test_parts);
  return g_test_run ();
}
