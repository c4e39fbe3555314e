/* test-relation-kind.c: what one event is to another. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-relation-kind.h"

static const char *const nicks[] = { "part-of", "has-part", "previous", "next",    "cause", "effect",
                                     "follows", "leads-to", "see",      "partner", "",      NULL };

static void
test_turned (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      const char *turned = rdv_relation_kind_turn_nick (nicks[i]);
      RdvRelationKind kind = rdv_relation_kind_from_nick (nicks[i]),
                      other = rdv_relation_kind_from_nick (turned);

      g_assert_cmpstr (rdv_relation_kind_turn_nick (turned), ==, nicks[i]);
      g_assert_cmpint (rdv_relation_kind_get_direction (kind), ==, -rdv_relation_kind_get_direction (other));
      g_assert_true ((kind == other) == (kind == RDV_RELATION_OTHER));
    }
}

/* The two ways in which files say the same are one to a reader. */
static void
test_synonyms (void)
{
  g_assert_cmpint (rdv_relation_kind_from_nick ("cause"), ==, rdv_relation_kind_from_nick ("follows"));
  g_assert_cmpint (rdv_relation_kind_from_nick ("effect"), ==, rdv_relation_kind_from_nick ("leads-to"));
  g_assert_cmpint (rdv_relation_kind_get_direction (rdv_relation_kind_from_nick ("next")), ==, 1);
  g_assert_cmpint (rdv_relation_kind_get_direction (rdv_relation_kind_from_nick ("part-of")), ==, 0);
  g_assert_cmpint (rdv_relation_kind_from_nick ("Next"), ==, RDV_RELATION_OTHER);
}

/* No two sections of a page have one heading. */
static void
test_labels (void)
{
  for (RdvRelationKind i = 0; i < RDV_N_RELATIONS; i++)
    for (RdvRelationKind j = 0; j < RDV_N_RELATIONS; j++)
      g_assert_true ((i == j) ==
                     g_str_equal (rdv_relation_kind_get_label (i), rdv_relation_kind_get_label (j)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/relation-kind/turned", test_turned);
  g_test_add_func ("/relation-kind/synonyms", test_synonyms);
  g_test_add_func ("/relation-kind/labels", test_labels);
  return g_test_run ();
}
