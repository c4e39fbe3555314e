/* test-civil-date.c: dates from fields. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-civil-date.h"

#include "rdv-edtf.h"

static void
assert_same (const RdvDate *date, const char *edtf)
{
  RdvExtent expected;

  g_assert_true (rdv_edtf_parse (edtf, &expected, NULL, NULL));
  g_assert_cmpint (date->earliest, ==, expected.start.earliest);
  g_assert_cmpint (date->latest, ==, expected.start.latest);
  g_assert_cmpint (date->precision, ==, expected.start.precision);
  g_assert_cmpint (date->flags, ==, RDV_DATE_EXACT);
}

/* What EDTF can say is what EDTF says. */
static void
test_as_edtf (void)
{
  static const struct
  {
    const char *edtf;
    RdvCivil civil;
    RdvPrecision precision;
  } cases[] = {
    { "19XX", { .year = 1975 }, RDV_PRECISION_CENTURY },
    { "189X", { .year = 1890 }, RDV_PRECISION_DECADE },
    { "189X", { .year = 1899 }, RDV_PRECISION_DECADE },
    { "000X", { .year = 0 }, RDV_PRECISION_DECADE },
    { "-001X", { .year = -15 }, RDV_PRECISION_DECADE },
    { "-000X", { .year = -3 }, RDV_PRECISION_DECADE },
    { "-04XX", { .year = -499 }, RDV_PRECISION_CENTURY },
    { "1975", { .year = 1975, .month = 99 }, RDV_PRECISION_YEAR },
    { "0000", { .year = 0 }, RDV_PRECISION_YEAR },
    { "-0044", { .year = -44 }, RDV_PRECISION_YEAR },
    { "Y-13800000000", { .year = -13800000000 }, RDV_PRECISION_YEAR },
    { "1975-12", { .year = 1975, .month = 12, .day = 77 }, RDV_PRECISION_MONTH },
    { "2024-02-29", { .year = 2024, .month = 2, .day = 29 }, RDV_PRECISION_DAY },
    { "1975-07-17T16:19Z", { 1975, 7, 17, 16, 19, 50 }, RDV_PRECISION_MINUTE },
    { "1975-07-17T16:19:09Z", { 1975, 7, 17, 16, 19, 9 }, RDV_PRECISION_SECOND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdvDate date;

      g_test_message ("%s", cases[i].edtf);
      g_assert_true (rdv_civil_date_set (&cases[i].civil, 0, cases[i].precision, &date));
      assert_same (&date, cases[i].edtf);
    }
}

static void
test_finer_than_edtf (void)
{
  const RdvCivil civil = { 1975, 7, 17, 16, 19, 9 };
  RdvDate hour, millisecond;

  g_assert_true (rdv_civil_date_set (&civil, 0, RDV_PRECISION_HOUR, &hour));
  g_assert_cmpint (hour.latest - hour.earliest, ==, 3599);
  g_assert_cmpint (hour.earliest % 3600, ==, 0);
  g_assert_true (rdv_civil_date_set (&civil, 7, RDV_PRECISION_MILLISECOND, &millisecond));
  g_assert_cmpint (millisecond.earliest, ==, hour.earliest + 19 * 60 + 9);
  g_assert_cmpint (millisecond.latest, ==, millisecond.earliest);
  g_assert_cmpint (millisecond.earliest_ms, ==, 7);
  g_assert_cmpint (millisecond.latest_ms, ==, 7);
}

static void
test_impossible (void)
{
  static const struct
  {
    RdvCivil civil;
    guint millisecond;
    RdvPrecision precision;
  } cases[] = {
    { { .year = 2023, .month = 2, .day = 29 }, 0, RDV_PRECISION_DAY },
    { { .year = 2023, .month = 0, .day = 1 }, 0, RDV_PRECISION_MONTH },
    { { .year = 2023, .month = 13 }, 0, RDV_PRECISION_MONTH },
    { { .year = 2023, .month = 1, .day = 0 }, 0, RDV_PRECISION_DAY },
    { { 2023, 1, 1, 24, 0, 0 }, 0, RDV_PRECISION_HOUR },
    { { 2023, 1, 1, 23, 60, 0 }, 0, RDV_PRECISION_MINUTE },
    { { 2023, 1, 1, 23, 59, 60 }, 0, RDV_PRECISION_SECOND },
    { { 2023, 1, 1, 23, 59, -1 }, 0, RDV_PRECISION_SECOND },
    { { 2023, 1, 1, 23, 59, 59 }, 1000, RDV_PRECISION_MILLISECOND },
    { { .year = G_MAXINT64 }, 0, RDV_PRECISION_YEAR },
    { { .year = G_MININT64 }, 0, RDV_PRECISION_CENTURY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdvDate date = { .earliest = 5 };

      g_assert_false (rdv_civil_date_set (&cases[i].civil, cases[i].millisecond, cases[i].precision, &date));
      g_assert_cmpint (date.earliest, ==, 5);
    }
}

static void
test_shift (void)
{
  const RdvCivil civil = { 1975, 7, 17, 1, 19, 0 };
  RdvDate date, day;

  rdv_civil_date_set (&civil, 0, RDV_PRECISION_MINUTE, &date);
  rdv_civil_date_shift (&date, 3 * 3600);
  assert_same (&date, "1975-07-16T22:19Z");
  rdv_civil_date_set (&civil, 0, RDV_PRECISION_DAY, &day);
  rdv_civil_date_shift (&day, 3 * 3600);
  assert_same (&day, "1975-07-17");
}

static void
test_extents (void)
{
  RdvDate start, end;
  RdvExtent extent, expected;

  rdv_civil_date_set (&(RdvCivil){ .year = 1998 }, 0, RDV_PRECISION_YEAR, &start);
  rdv_civil_date_set_absent (&end, RDV_TIME_MAX, RDV_DATE_OPEN);
  extent = rdv_extent_from_span (&start, &end);
  g_assert_true (rdv_edtf_parse ("1998/..", &expected, NULL, NULL));
  g_assert_true (extent.is_span);
  assert_same (&extent.start, "1998");
  g_assert_cmpint (extent.end.earliest, ==, expected.end.earliest);
  g_assert_cmpint (extent.end.latest, ==, expected.end.latest);
  g_assert_cmpint (extent.end.flags, ==, expected.end.flags);
  g_assert_cmpint (extent.end.precision, ==, expected.end.precision);
  extent = rdv_extent_from_instant (&start);
  assert_same (&extent.end, "1998");
  g_assert_false (extent.is_span);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/civil-date/as-edtf", test_as_edtf);
  g_test_add_func ("/civil-date/finer-than-edtf", test_finer_than_edtf);
  g_test_add_func ("/civil-date/impossible", test_impossible);
  g_test_add_func ("/civil-date/shift", test_shift);
  g_test_add_func ("/civil-date/extents", test_extents);
  return g_test_run ();
}
