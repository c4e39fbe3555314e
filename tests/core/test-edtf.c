/* test-edtf.c: what EDTF strings mean, read and written. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-edtf.h"
#include "rdv-error.h"

#include <string.h>

#define N_RANDOM 3000

typedef struct
{
  const char *text;
  char level;
  const char *earliest;
  const char *latest;
} Example;

/* Every example of the Library of Congress specification of 4 February 2019, in its order. Days alone stand
 * for their first and last second. */
static const Example examples[] = {
  { "1985-04-12", '0', "1985-04-12", "1985-04-12" },
  { "1985-04", '0', "1985-04-01", "1985-04-30" },
  { "1985", '0', "1985-01-01", "1985-12-31" },
  { "1985-04-12T23:20:30", '0', "1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z" },
  { "1985-04-12T23:20:30Z", '0', "1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z" },
  { "1985-04-12T23:20:30-04", '0', "1985-04-13T03:20:30Z", "1985-04-13T03:20:30Z" },
  { "1985-04-12T23:20:30+04:30", '0', "1985-04-12T18:50:30Z", "1985-04-12T18:50:30Z" },
  { "1964/2008", '0', "1964-01-01", "2008-12-31" },
  { "2004-06/2006-08", '0', "2004-06-01", "2006-08-31" },
  { "2004-02-01/2005-02-08", '0', "2004-02-01", "2005-02-08" },
  { "2004-02-01/2005-02", '0', "2004-02-01", "2005-02-28" },
  { "2004-02-01/2005", '0', "2004-02-01", "2005-12-31" },
  { "2005/2006-02", '0', "2005-01-01", "2006-02-28" },
  { "Y170000002", '1', "+170000002-01-01", "+170000002-12-31" },
  { "Y-170000002", '1', "-170000002-01-01", "-170000002-12-31" },
  { "2001-21", '1', "2001-03-01", "2001-05-31" },
  { "1984?", '1', "1984-01-01", "1984-12-31" },
  { "2004-06~", '1', "2004-06-01", "2004-06-30" },
  { "2004-06-11%", '1', "2004-06-11", "2004-06-11" },
  { "201X", '1', "2010-01-01", "2019-12-31" },
  { "20XX", '1', "2000-01-01", "2099-12-31" },
  { "2004-XX", '1', "2004-01-01", "2004-12-31" },
  { "1985-04-XX", '1', "1985-04-01", "1985-04-30" },
  { "1985-XX-XX", '1', "1985-01-01", "1985-12-31" },
  { "1985-04-12/..", '1', "1985-04-12", "+inf" },
  { "1985-04/..", '1', "1985-04-01", "+inf" },
  { "1985/..", '1', "1985-01-01", "+inf" },
  { "../1985-04-12", '1', "-inf", "1985-04-12" },
  { "../1985-04", '1', "-inf", "1985-04-30" },
  { "../1985", '1', "-inf", "1985-12-31" },
  { "1985-04-12/", '1', "1985-04-12", "unknown" },
  { "1985-04/", '1', "1985-04-01", "unknown" },
  { "1985/", '1', "1985-01-01", "unknown" },
  { "/1985-04-12", '1', "unknown", "1985-04-12" },
  { "/1985-04", '1', "unknown", "1985-04-30" },
  { "/1985", '1', "unknown", "1985-12-31" },
  { "-1985", '1', "-1985-01-01", "-1985-12-31" },
  { "Y-17E7", '2', "-170000000-01-01", "-170000000-12-31" },
  { "1950S2", '2', "1900-01-01", "1999-12-31" },
  { "Y171010000S3", '2', "+171000000-01-01", "+171999999-12-31" },
  { "Y3388E2S3", '2', "+338000-01-01", "+338999-12-31" },
  { "2001-34", '2', "2001-04-01", "2001-06-30" },
  { "[1667,1668,1670..1672]", '2', "1667-01-01", "1672-12-31" },
  { "[..1760-12-03]", '2', "-inf", "1760-12-03" },
  { "[1760-12..]", '2', "1760-12-01", "+inf" },
  { "[1760-01,1760-02,1760-12..]", '2', "1760-01-01", "+inf" },
  { "[1667,1760-12]", '2', "1667-01-01", "1760-12-31" },
  { "[..1984]", '2', "-inf", "1984-12-31" },
  { "{1667,1668,1670..1672}", '2', "1667-01-01", "1672-12-31" },
  { "{1960,1961-12}", '2', "1960-01-01", "1961-12-31" },
  { "{..1984}", '2', "-inf", "1984-12-31" },
  { "2004-06~-11", '2', "2004-06-11", "2004-06-11" },
  { "2004?-06-11", '2', "2004-06-11", "2004-06-11" },
  { "?2004-06-~11", '2', "2004-06-11", "2004-06-11" },
  { "2004-%06-11", '2', "2004-06-11", "2004-06-11" },
  { "156X-12-25", '2', "1560-12-25", "1569-12-25" },
  { "15XX-12-25", '2', "1500-12-25", "1599-12-25" },
  { "XXXX-12-XX", '2', "0000-12-01", "9999-12-31" },
  { "1XXX-XX", '2', "1000-01-01", "1999-12-31" },
  { "1XXX-12", '2', "1000-12-01", "1999-12-31" },
  { "1984-1X", '2', "1984-10-01", "1984-12-31" },
  { "2004-06-~01/2004-06-~20", '2', "2004-06-01", "2004-06-20" },
  { "2004-06-XX/2004-07-03", '2', "2004-06-01", "2004-07-03" },
};

/* What follows from the specification, and our own extensions. */
static const Example others[] = {
  { "0000", '0', "0000-01-01", "0000-12-31" },
  { "1985-04-12T23:20:30+00:59", '0', "1985-04-12T22:21:30Z", "1985-04-12T22:21:30Z" },
  { "2000-02-29", '0', "2000-02-29", "2000-02-29" },
  { "2004-12/2004", '0', "2004-12-01", "2004-12-31" },
  { "-0044-03-15", '1', "-0044-03-15", "-0044-03-15" },
  { "-198X", '1', "-1989-01-01", "-1980-12-31" },
  { "2001-24", '1', "2001-12-01", "2002-02-28" },
  { "2003-22/2003-22", '1', "2003-06-01", "2003-08-31" },
  { "1984?/2004-06~", '1', "1984-01-01", "2004-06-30" },
  { "../..", '1', "-inf", "+inf" },
  { "/..", '1', "unknown", "+inf" },
  { "2001-29", '2', "2001-09-01", "2001-11-30" },
  { "2001-32", '2', "2001-06-01", "2001-08-31" },
  { "2001-36", '2', "2001-10-01", "2001-12-31" },
  { "2001-38", '2', "2001-05-01", "2001-08-31" },
  { "2001-41", '2', "2001-07-01", "2001-12-31" },
  { "-1859S5", '2', "-1859-01-01", "-1859-12-31" },
  { "Y-171010000S2", '2', "-179999999-01-01", "-170000000-12-31" },
  { "XXXX", '2', "0000-01-01", "9999-12-31" },
  { "-XXXX", '2', "-9999-01-01", "-0001-12-31" },
  { "1XXX-02-29", '2', "1004-02-29", "1996-02-29" },
  { "XXXX-02-29", '2', "0000-02-29", "9996-02-29" },
  { "1985-XX-31", '2', "1985-01-31", "1985-12-31" },
  { "1985-X2-30", '2', "1985-12-30", "1985-12-30" },
  { "2003-02-2X", '2', "2003-02-20", "2003-02-28" },
  { "-1X32-X1-X2", '2', "-1932-01-02", "-1032-11-22" },
  { "198X/199X", '2', "1980-01-01", "1999-12-31" },
  { "{1760-12..}", '2', "1760-12-01", "+inf" },
  { "Y9E18", '2', "+inf", "+inf" },
  { "Y-99999999999999999999999999", '1', "-inf", "-inf" },
  { "Y292E9S3", '2', "+292000000000-01-01", "+inf" },
  { "Y9E999999999999999999999S3", '2', "+inf", "+inf" },
  { "1975-07-17T16:19Z", 'x', "1975-07-17T16:19:00Z", "1975-07-17T16:19:59Z" },
  { "1975-07-17T16:19+03:00", 'x', "1975-07-17T13:19:00Z", "1975-07-17T13:19:59Z" },
  { "1975-07-15T12:20:00Z/1975-07-24T21:18:24Z", 'x', "1975-07-15T12:20:00Z", "1975-07-24T21:18:24Z" },
  { "1975-07-15T12:20Z/1975-07-24", 'x', "1975-07-15T12:20:00Z", "1975-07-24" },
  { "1975-07-15T12:20Z/..", 'x', "1975-07-15T12:20:00Z", "+inf" },
  { "[1985-04-12T23:20:30Z]", 'x', "1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z" },
  { "[1963-11-22T18:15:00Z..1963-11-22T18:20:00Z]", 'x', "1963-11-22T18:15:00Z", "1963-11-22T18:20:00Z" },
  { "[1984]/1985", 'x', "1984-01-01", "1985-12-31" },
  { "1984/[1985]", 'x', "1984-01-01", "1985-12-31" },
  { "[1861-06..1861-07]/[1863-06..1863-07]", 'x', "1861-06-01", "1863-07-31" },
  { "[..1861]/[1863..]", 'x', "-inf", "+inf" },
};

/* One a line would be four screens. */
/* clang-format off */
static const char *const invalid[] = {
  "", " ", "/", "//", ".", "..", "...", "[]", "{}", "[..]", "{..}", "[..1984..]", "[1984", "1984]",
  "[1984}", "{1984]", "[", "[1984,]", "[,1984]", "[1984,,1985]", "[1984, 1985]", "[1670..1668]",
  "[1670..1670-12]", "[1984/1985]", "198", "19855", "85", "1985-4", "1985-04-1",
  "1985-", "1985-04-", "1985--04", "19850412", "1985-0412", "+1985", " 1985", "1985 ", "1985-00", "1985-13",
  "1985-20", "1985-42", "1985-99", "1985-2X", "1985-00-01", "1985-04-00", "1985-04-31", "1985-04-32",
  "2004-02-30", "1900-02-29", "1985-02-29", "2004-02-3X", "19X1-02-29", "1985-X4-31", "X900-02-29", "-0000",
  "-0000-01", "-0000S2", "198x", "198u", "1985-xx", "2001-21-05", "198X-21", "2001-21T10:00:00Z", "1984??",
  "1984?~", "1984~?", "??1984", "-?1984", "1984?-", "1984-?", "(1984)?", "1984^x", "Y1985", "Y9999",
  "Y-9999", "Y012345", "Y-0", "Y", "Y-", "Y1E3", "Y17E", "Y17E0", "Y17e7", "y170000002", "Y170000002-04",
  "Y17000-XX", "1950S", "1950S0", "1950S2-04", "195XS2", "1950s2", "Y17000S", "Y1E9S0", "Y17E7E7", "1950E3",
  "1985-04-12T", "1985-04-12T23", "1985-04-12T23Z", "1985-04-12T24:00:00Z", "1985-04-12T24:00Z",
  "1985-04-12T23:60:00Z", "1985-04-12T23:20:60Z", "1985-04-12T23:20:30z", "1985-04-12t23:20:30Z",
  "1985-04-12 23:20:30Z", "1985-04-12T232030Z", "1985-04-12T1:10:10", "1985-04-12T10:1:10",
  "1985-04-12T10:10:1", "1985-04-12T23:20:30.5Z", "1985-04-12T23:20:30Z15", "1985-04-12T23:20:30+24",
  "1985-04-12T23:20:30+0430", "1985-04-12T23:20:30+04:60", "1985-04-12T23:20:30+4", "1985-04-12T23:20:30+",
  "1985-04-12T23:20:30+04:30:00", "1985-04-12T23:20:30?", "1985-04-12?T23:20:30Z", "1985-04-1XT23:20:30Z",
  "1985-04T23:20:30Z", "1985T23:20:30Z", "T23:20:30Z", "2008/1964", "2004-06/2004-05",
  "2004-06-02/2004-06-01", "1985-04-12T23:20:30Z/1985-04-12T23:20:29Z", "-1000/-2000", "2012-24/2012-21",
  "0001/0000", "199X/198X", "2004-07-XX/2004-06-30", "2012/2013/2014", "2000/12-12", "NONE/", "open/1985",
  "1985/unknown", "1985/...", "1985/.", "1985-04-12/P1Y", "{1984}/1985", "1984/{1985}", "[1984/1985", "[1984]/[1985", "[]/1985", "[1984..1985]/[1980..1981]",
};
/* clang-format on */

static gint64
bound_of (const char *text, gboolean is_latest)
{
  RdvExtent extent;

  if (strcmp (text, "-inf") == 0)
    return RDV_TIME_MIN;
  if (strcmp (text, "+inf") == 0)
    return RDV_TIME_MAX;
  if (strcmp (text, "unknown") == 0)
    return is_latest ? RDV_TIME_MAX : RDV_TIME_MIN;
  if (*text == '+' || strlen (text) > strlen ("-0001-12-31T00:00:00Z") || (*text == '-' && text[5] != '-'))
    {
      gint64 year = g_ascii_strtoll (text, NULL, 10);

      return is_latest ? rdv_calendar_date_to_seconds (year + 1, 1, 1) - 1
                       : rdv_calendar_date_to_seconds (year, 1, 1);
    }
  g_assert_true (rdv_edtf_parse (text, &extent, NULL, NULL));
  return is_latest ? extent.end.latest : extent.start.earliest;
}

static void
assert_ordered (const RdvExtent *extent)
{
  g_assert_cmpint (extent->start.earliest, <=, extent->start.latest);
  g_assert_cmpint (extent->end.earliest, <=, extent->end.latest);
  g_assert_cmpint (extent->start.earliest, <=, extent->end.latest);
}

static void
assert_same_date (const RdvDate *a, const RdvDate *b)
{
  g_assert_cmpint (a->earliest, ==, b->earliest);
  g_assert_cmpint (a->latest, ==, b->latest);
  g_assert_cmpint (a->precision, ==, b->precision);
  g_assert_cmpint (a->flags, ==, b->flags);
}

/* What is written for @extent means the same and is no longer than @text, unless @text left out members of a
 * set. */
static void
assert_written (const RdvExtent *extent, const char *text)
{
  g_autofree char *written = rdv_edtf_format (extent);
  g_autoptr (GError) error = NULL;
  RdvExtent again;

  g_test_message ("%s is written %s", text, written);
  g_assert_true (rdv_edtf_parse (written, &again, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (again.is_span, ==, extent->is_span);
  assert_same_date (&again.start, &extent->start);
  assert_same_date (&again.end, &extent->end);
}

static void
assert_example (const Example *example)
{
  static const char levels[] = "012x";
  g_autoptr (GError) error = NULL;
  RdvExtent extent;
  RdvEdtfLevel level;

  g_test_message ("%s", example->text);
  rdv_edtf_parse (example->text, &extent, &level, &error);
  g_assert_no_error (error);
  g_assert_cmpint (levels[level], ==, example->level);
  g_assert_cmpint (extent.start.earliest, ==, bound_of (example->earliest, FALSE));
  g_assert_cmpint (extent.end.latest, ==, bound_of (example->latest, TRUE));
  assert_ordered (&extent);
  assert_written (&extent, example->text);
}

static void
test_examples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    assert_example (&examples[i]);
}

static void
test_others (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_example (&others[i]);
}

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autoptr (GError) error = NULL;
      RdvExtent extent;

      g_test_message ("“%s”", invalid[i]);
      g_assert_false (rdv_edtf_parse (invalid[i], &extent, NULL, &error));
      g_assert_error (error, RDV_ERROR, RDV_ERROR_VALUE);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

static void
assert_message (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;
  RdvExtent extent;

  g_assert_false (rdv_edtf_parse (text, &extent, NULL, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_messages (void)
{
  assert_message (
      "2004-13",
      "“2004-13” is not a date that can be read. Character 6: months go from 01 to 12, seasons and parts of "
      "a year from 21 to 41.");
  assert_message ("2004-02-30",
                  "“2004-02-30” is not a date that can be read. Character 9: the calendar has no such day.");
  assert_message (
      "2008/1964",
      "“2008/1964” is not a date that can be read. Character 6: the end is before the beginning.");
  assert_message ("1985é",
                  "“1985é” is not a date that can be read. Character 5: nothing more is expected here.");
}

static void
test_qualifiers (void)
{
  static const struct
  {
    const char *text;
    guint start, end;
  } cases[] = {
    { "1984?", RDV_DATE_UNCERTAIN, RDV_DATE_UNCERTAIN },
    { "1984~", RDV_DATE_APPROXIMATE, RDV_DATE_APPROXIMATE },
    { "1984%", RDV_DATE_UNCERTAIN | RDV_DATE_APPROXIMATE, RDV_DATE_UNCERTAIN | RDV_DATE_APPROXIMATE },
    { "?2004-06-~11", RDV_DATE_UNCERTAIN | RDV_DATE_APPROXIMATE, RDV_DATE_UNCERTAIN | RDV_DATE_APPROXIMATE },
    { "1984?/2004-06~", RDV_DATE_UNCERTAIN, RDV_DATE_APPROXIMATE },
    { "1984/..", 0, RDV_DATE_OPEN },
    { "/1984", RDV_DATE_UNKNOWN, 0 },
    { "[1984?,1985]", RDV_DATE_UNCERTAIN, RDV_DATE_UNCERTAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdvExtent extent;

      g_assert_true (rdv_edtf_parse (cases[i].text, &extent, NULL, NULL));
      g_assert_cmpint (extent.start.flags, ==, cases[i].start);
      g_assert_cmpint (extent.end.flags, ==, cases[i].end);
    }
}

static void
test_precision (void)
{
  static const struct
  {
    const char *text;
    RdvPrecision precision;
  } cases[] = {
    { "1985", RDV_PRECISION_YEAR },
    { "1985-04", RDV_PRECISION_MONTH },
    { "1985-04-12", RDV_PRECISION_DAY },
    { "198X", RDV_PRECISION_DECADE },
    { "19XX", RDV_PRECISION_CENTURY },
    { "1XXX", RDV_PRECISION_EON },
    { "1985-XX", RDV_PRECISION_YEAR },
    { "1985-04-XX", RDV_PRECISION_MONTH },
    { "1985-XX-XX", RDV_PRECISION_YEAR },
    { "156X-12-25", RDV_PRECISION_DAY },
    { "1984-1X", RDV_PRECISION_MONTH },
    { "2001-34", RDV_PRECISION_SEASON },
    { "Y-17E7", RDV_PRECISION_EON },
    { "Y170000002", RDV_PRECISION_YEAR },
    { "1950S2", RDV_PRECISION_CENTURY },
    { "Y17E8S2", RDV_PRECISION_EON },
    { "[1667,1760-12]", RDV_PRECISION_MONTH },
    { "1975-07-17T16:19Z", RDV_PRECISION_MINUTE },
    { "1975-07-17T16:19:09Z", RDV_PRECISION_SECOND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdvExtent extent;

      g_test_message ("%s", cases[i].text);
      g_assert_true (rdv_edtf_parse (cases[i].text, &extent, NULL, NULL));
      g_assert_cmpint (extent.start.precision, ==, cases[i].precision);
      g_assert_false (extent.is_span);
    }
}

/* The strings that are written are the short ones. */
static void
test_written (void)
{
  static const char *const same[] = {
    "1985",
    "1985-04",
    "1985-04-12",
    "1985-04-12T23:20:30Z",
    "1964/2008",
    "2004-02-01/2005",
    "Y170000002",
    "2001-21",
    "1984?",
    "2004-06~",
    "2004-06-11%",
    "201X",
    "20XX",
    "1985-04-12/..",
    "../1985",
    "1985/",
    "/1985-04",
    "-1985",
    "Y-17E7",
    "2001-34",
    "[..1760-12-03]",
    "[1760-12..]",
    "156X-12-25",
    "1XXX",
    "1984-1X",
    "2001-41",
    "1975-07-17T16:19Z",
    "-0044-03-15",
    "Y3E11",
  };
  static const char *const shorter[][2] = {
    { "1985-XX-XX", "1985" },    { "2004-06-XX/2004-07-03", "2004-06/2004-07-03" },
    { "1950S2", "19XX" },        { "?2004-06-~11", "2004-06-11%" },
    { "2001-29", "2001-23" },    { "{1960,1961-12}", "1960/1961-12" },
    { "Y3388E2S3", "Y338E3S3" }, { "1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same) + G_N_ELEMENTS (shorter); i++)
    {
      const char *text = i < G_N_ELEMENTS (same) ? same[i] : shorter[i - G_N_ELEMENTS (same)][0];
      const char *expected = i < G_N_ELEMENTS (same) ? same[i] : shorter[i - G_N_ELEMENTS (same)][1];
      g_autofree char *written = NULL;
      RdvExtent extent;

      g_assert_true (rdv_edtf_parse (text, &extent, NULL, NULL));
      written = rdv_edtf_format (&extent);
      g_assert_cmpstr (written, ==, expected);
    }
}

/* What EDTF cannot say is said coarser, never finer. */
static void
test_written_coarser (void)
{
  RdvDate hour = { .earliest = 174844800, .latest = 174848399, .precision = RDV_PRECISION_HOUR };
  RdvDate millisecond = { .earliest = 174845949,
                          .latest = 174845949,
                          .precision = RDV_PRECISION_MILLISECOND };
  RdvDate days = { .earliest = rdv_calendar_date_to_seconds (2021, 7, 1),
                   .latest = rdv_calendar_date_to_seconds (2021, 7, 6) - 1,
                   .precision = RDV_PRECISION_DAY };
  RdvDate nothing = { .earliest = RDV_TIME_MIN, .latest = RDV_TIME_MAX };
  const RdvExtent extents[] = { { hour, hour, FALSE },
                                { millisecond, millisecond, FALSE },
                                { days, days, FALSE },
                                { days, days, TRUE },
                                { nothing, nothing, FALSE } };
  static const char *const expected[] = { "[1975-07-17T16:00Z..1975-07-17T16:59Z]", "1975-07-17T16:19:09Z",
                                          "[2021-07-01..2021-07-05]",
                                          "[2021-07-01..2021-07-05]/[2021-07-01..2021-07-05]", "XXXX" };

  for (guint i = 0; i < G_N_ELEMENTS (extents); i++)
    {
      g_autofree char *written = rdv_edtf_format (&extents[i]);

      g_assert_cmpstr (written, ==, expected[i]);
    }
}

static char
pick (const char *characters)
{
  return characters[g_test_rand_int_range (0, (int)strlen (characters))];
}

static void
append_random_qualifier (GString *text)
{
  if (g_test_rand_int_range (0, 6) == 0)
    g_string_append_c (text, pick ("?~%"));
}

/* A number of two digits; now and then one or both of them are X. */
static void
append_random_two (GString *text, int first, int last)
{
  g_autofree char *digits = g_strdup_printf ("%02d", g_test_rand_int_range (first, last + 1));

  for (int i = 0; i < 2; i++)
    g_string_append_c (text, g_test_rand_int_range (0, 6) == 0 ? 'X' : digits[i]);
}

static void
append_random_date (GString *text)
{
  int n_parts = g_test_rand_int_range (0, 4);

  append_random_qualifier (text);
  if (n_parts == 0)
    {
      g_string_append (text, pick ("yn") == 'n' ? "Y-" : "Y");
      g_string_append_printf (text, "%d", g_test_rand_int_range (1, 1000000000));
      if (pick ("yn") == 'y')
        g_string_append_printf (text, "E%d", g_test_rand_int_range (1, 14));
      if (pick ("yn") == 'y')
        g_string_append_printf (text, "S%d", g_test_rand_int_range (1, 12));
      append_random_qualifier (text);
      return;
    }
  if (g_test_rand_int_range (0, 4) == 0)
    g_string_append_c (text, '-');
  append_random_two (text, 0, 99);
  append_random_two (text, 0, 99);
  append_random_qualifier (text);
  if (n_parts == 1)
    return;
  g_string_append_c (text, '-');
  append_random_qualifier (text);
  append_random_two (text, 1, pick ("yn") == 'y' ? 12 : 41);
  append_random_qualifier (text);
  if (n_parts == 2)
    return;
  g_string_append_c (text, '-');
  append_random_qualifier (text);
  append_random_two (text, 1, 31);
  append_random_qualifier (text);
}

static GString *
make_random_expression (void)
{
  GString *text = g_string_new (NULL);
  char kind = pick ("d/[{");

  if (kind == '[' || kind == '{')
    g_string_append_c (text, kind);
  append_random_date (text);
  if (kind == '/')
    {
      g_string_append_c (text, '/');
      append_random_date (text);
    }
  while (strchr ("[{", kind) != NULL && pick ("yn") == 'y')
    {
      g_string_append (text, pick ("yn") == 'y' ? "," : "..");
      append_random_date (text);
    }
  if (kind == '[' || kind == '{')
    g_string_append (text, kind == '[' ? "]" : "}");
  return text;
}

/* From the beginning of one unit to the end of another, a few or many later. */
static RdvDate
make_random_date (gint64 from)
{
  static const struct
  {
    RdvPrecision precision;
    gint64 unit;
  } kinds[] = { { RDV_PRECISION_SECOND, 1 }, { RDV_PRECISION_MINUTE, 60 }, { RDV_PRECISION_HOUR, 3600 }, { RDV_PRECISION_DAY, 86400 } };
  guint kind = (guint)g_test_rand_int_range (0, G_N_ELEMENTS (kinds));
  gint64 unit = kinds[kind].unit;
  gint64 earliest = (from / unit + g_test_rand_int_range (0, 500)) * unit;

  return (RdvDate){ .earliest = earliest,
                    .latest = earliest + g_test_rand_int_range (1, pick ("yn") == 'y' ? 3 : 2000) * unit - 1,
                    .precision = (guint8)kinds[kind].precision };
}

/* What other programs mean by an earliest and a latest start, or end, survives being written. */
static void
test_random_bounds (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      RdvDate start = make_random_date (g_test_rand_int_range (0, G_MAXINT));
      RdvDate end = make_random_date (start.latest);
      RdvExtent extent = { start, end, TRUE }, read;
      g_autofree char *written = NULL;

      extent.is_span = pick ("yn") == 'y';
      if (!extent.is_span)
        extent.end = start;
      written = rdv_edtf_format (&extent);
      g_test_message ("%s", written);
      g_assert_true (rdv_edtf_parse (written, &read, NULL, NULL));
      g_assert_cmpint (read.is_span, ==, extent.is_span);
      g_assert_cmpint (read.start.earliest, ==, extent.start.earliest);
      g_assert_cmpint (read.start.latest, ==, extent.start.latest);
      g_assert_cmpint (read.end.earliest, ==, extent.end.earliest);
      g_assert_cmpint (read.end.latest, ==, extent.end.latest);
    }
}

/* Whatever is read has its bounds in order, and what is written for it is read as the same. */
static void
test_random_expressions (void)
{
  guint n_valid = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) text = make_random_expression ();
      RdvExtent extent;

      if (!rdv_edtf_parse (text->str, &extent, NULL, NULL))
        continue;
      n_valid++;
      g_test_message ("%s", text->str);
      assert_ordered (&extent);
      assert_written (&extent, text->str);
    }
  g_assert_cmpint (n_valid, >, N_RANDOM / 10);
}

/* Bounds say the same on the way down: a date with more of its digits known lies within one with fewer. */
static void
test_unknown_digits_widen (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *wider = NULL;
      RdvExtent narrow, wide;

      append_random_date (text);
      if (text->str[0] == 'Y' || text->str[1] == 'Y' || !rdv_edtf_parse (text->str, &narrow, NULL, NULL))
        continue;
      if (narrow.start.precision == RDV_PRECISION_SEASON)
        continue;
      wider = g_strdup (text->str);
      for (char *p = wider; *p != '\0'; p++)
        {
          if (g_ascii_isdigit (*p) && g_test_rand_int_range (0, 3) == 0)
            *p = 'X';
        }
      g_test_message ("%s lies within %s", text->str, wider);
      g_assert_true (rdv_edtf_parse (wider, &wide, NULL, NULL));
      g_assert_cmpint (wide.start.earliest, <=, narrow.start.earliest);
      g_assert_cmpint (wide.start.latest, >=, narrow.start.latest);
    }
}

static void
test_garbage (void)
{
  for (guint i = 0; i < 10 * N_RANDOM; i++)
    {
      char garbage[24];
      int length = g_test_rand_int_range (0, sizeof garbage);
      g_autoptr (GError) error = NULL;
      RdvExtent extent;

      for (int j = 0; j < length; j++)
        garbage[j] = pick ("0123456789019-//..XYES?~%[]{},:TZ+-\xc3\xff ");
      garbage[length] = '\0';
      if (rdv_edtf_parse (garbage, &extent, NULL, &error))
        assert_ordered (&extent);
      else
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf/examples", test_examples);
  g_test_add_func ("/edtf/others", test_others);
  g_test_add_func ("/edtf/invalid", test_invalid);
  g_test_add_func ("/edtf/messages", test_messages);
  g_test_add_func ("/edtf/qualifiers", test_qualifiers);
  g_test_add_func ("/edtf/precision", test_precision);
  g_test_add_func ("/edtf/written", test_written);
  g_test_add_func ("/edtf/written-coarser", test_written_coarser);
  g_test_add_func ("/edtf/random-expressions", test_random_expressions);
  g_test_add_func ("/edtf/random-bounds", test_random_bounds);
  g_test_add_func ("/edtf/unknown-digits-widen", test_unknown_digits_widen);
  g_test_add_func ("/edtf/garbage", test_garbage);
  return g_test_run ();
}
