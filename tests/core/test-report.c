/* test-report.c: remarks are kept, cut, counted and put in order. SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rdv-report.h"

static void
test_order (void)
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  const RdvRemark *before, *remark;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *reason = g_strdup_printf ("%u", i);
      rdv_report_add (report,
                      &(RdvRemark){ .kind = g_rand_boolean (rand) ? RDV_REMARK_SKIPPED : RDV_REMARK_GUESSED,
                                    .line = g_rand_int_range (rand, 0, 20),
                                    .column = g_rand_int_range (rand, 0, 3),
                                    .reason = reason });
    }
  rdv_report_sort (report);
  g_assert_cmpuint (rdv_report_get_n_remarks (report), ==, 500);
  before = rdv_report_get_remark (report, 0);
  for (guint i = 1; i < 500; i++, before = remark)
    {
      remark = rdv_report_get_remark (report, i);
      g_assert_cmpint (before->kind, <=, remark->kind);
      if (before->kind != remark->kind)
        continue;
      g_assert_cmpuint (before->line, <=, remark->line);
      if (before->line != remark->line)
        continue;
      g_assert_cmpuint (before->column, <=, remark->column);
      if (before->column == remark->column)
        g_assert_cmpuint (g_ascii_strtoull (before->reason, NULL, 10), <,
                          g_ascii_strtoull (remark->reason, NULL, 10));
    }
}

static void
test_limits (void)
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  g_autofree char *wide = g_strnfill (1000, 'x');
  const RdvRemark *remark;

  rdv_report_add (report, &(RdvRemark){ .kind = RDV_REMARK_GUESSED,
                                        .reason = "Why.",
                                        .text = "a\xff"
                                                "b" });
  for (guint i = 0; i < 5000; i++)
    rdv_report_add (report, &(RdvRemark){ .kind = RDV_REMARK_SKIPPED, .reason = "Why.", .text = wide });
  g_assert_cmpuint (rdv_report_get_n_remarks (report), ==, 1001);
  g_assert_cmpuint (rdv_report_count (report, RDV_REMARK_SKIPPED), ==, 5000);
  g_assert_cmpuint (rdv_report_count (report, RDV_REMARK_GUESSED), ==, 1);

  remark = rdv_report_get_remark (report, 0);
  g_assert_null (remark->path);
  g_assert_true (g_utf8_validate (remark->text, -1, NULL));
  remark = rdv_report_get_remark (report, 1);
  g_assert_cmpint (g_utf8_strlen (remark->text, -1), ==, 200);
  g_assert_true (g_str_has_suffix (remark->text, "…"));
}

static void
test_format (void)
{
  g_autoptr (RdvReport) report = rdv_report_new ();

  g_assert_null (rdv_report_get_format (report));
  rdv_report_set_format (report, "native");
  rdv_report_set_format (report, "timelinejs");
  g_assert_cmpstr (rdv_report_get_format (report), ==, "timelinejs");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/order", test_order);
  g_test_add_func ("/report/limits", test_limits);
  g_test_add_func ("/report/format", test_format);
  return g_test_run ();
}
