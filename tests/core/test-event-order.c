/* test-event-order.c: columns sorted either way. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-document-builder.h"
#include "rdv-event-order.h"
#include "rdv-sort-key.h"
#include "sample-document.h"

static int
compare_texts (const char *one, const char *other)
{
  g_autoptr (GByteArray) first = g_byte_array_new ();
  g_autoptr (GByteArray) second = g_byte_array_new ();
  int difference;

  rdv_sort_key_append (first, one);
  rdv_sort_key_append (second, other);
  difference = memcmp (first->data, second->data, MIN (first->len, second->len));
  return difference != 0 ? difference : (int) first->len - (int) second->len;
}

static void
test_dictionary (void)
{
  static const char *const ascending[] = {
    "«Аврора»?", "Apollo", "Expedition 9", "Expedition 10", "expedition 010 b", "Soyuz 2", "Soyuz 19", "Soyuz TM-2", "Soyuz TM-10",
    "Zarya", "Елена", "Ёлка", "Енисей", "игла", "йод", "Кедр", "Яхта",
  };

  for (guint i = 1; i + 1 < G_N_ELEMENTS (ascending); i++)
    if (compare_texts (ascending[i], ascending[i + 1]) >= 0)
      g_error ("“%s” should come before “%s”", ascending[i], ascending[i + 1]);
  g_assert_cmpint (compare_texts ("École", "ecole"), ==, 0);
  g_assert_cmpint (compare_texts ("Ёж", "еж"), ==, 0);
  g_assert_cmpint (compare_texts ("й", "\xd0\xb8\xcc\x86"), ==, 0);
  g_assert_cmpint (compare_texts (NULL, ""), ==, 0);
  g_assert_cmpint (compare_texts ("7", "07"), ==, 0);
}

/* What people see of the first lane or person, or NULL. */
static const char *
get_first_person (RdvDocument *document, guint event)
{
  guint n;
  const RdvInvolvement *involvements = rdv_document_get_involvements (document, event, &n);

  for (guint i = 0; i < n; i++)
    if (rdv_document_get_subject (document, involvements[i].subject)->kind == RDV_SUBJECT_PERSON)
      return rdv_document_get_subject (document, involvements[i].subject)->name;
  return NULL;
}

static guint
rank_status (RdvStatus status)
{
  static const RdvStatus order[] = { RDV_STATUS_DONE, RDV_STATUS_ONGOING, RDV_STATUS_PLANNED, RDV_STATUS_CANCELLED,
                                     RDV_STATUS_FAILED };
  guint i = 0;

  while (order[i] != status)
    i++;
  return i;
}

/* Below 0 when @a is to come before @b in an ascending list. */
static int
compare_events (RdvDocument *document, RdvColumn column, guint a, guint b)
{
  RdvExtent first, second;
  guint n;

  switch (column)
    {
    case RDV_COLUMN_DATE:
      rdv_document_get_extent (document, a, &first);
      rdv_document_get_extent (document, b, &second);
      return (first.start.earliest > second.start.earliest) - (first.start.earliest < second.start.earliest);
    case RDV_COLUMN_TITLE:
      return compare_texts (rdv_document_get_title (document, a), rdv_document_get_title (document, b));
    case RDV_COLUMN_LANE:
      return compare_texts (rdv_document_get_lane (document, rdv_document_get_lanes (document, a, &n)[0])->title,
                            rdv_document_get_lane (document, rdv_document_get_lanes (document, b, &n)[0])->title);
    case RDV_COLUMN_STATUS:
      return (int) rank_status (rdv_document_get_status (document, a)) - (int) rank_status (rdv_document_get_status (document, b));
    case RDV_COLUMN_PEOPLE:
      return compare_texts (get_first_person (document, a), get_first_person (document, b));
    case RDV_N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_unknown (RdvDocument *document, RdvColumn column, guint event)
{
  return column == RDV_COLUMN_PEOPLE && get_first_person (document, event) == NULL;
}

/* Every wanted event once; known ones in order, equals in order of time, unknown ones last. */
static void
check_order (RdvDocument *document, RdvColumn column, gboolean descending, const RdvBitset *visible)
{
  g_autoptr (RdvEventOrder) order = rdv_event_order_new (document, column);
  guint n_events = rdv_document_get_n_events (document);
  g_autofree guint32 *rows = g_new (guint32, n_events);
  g_autoptr (RdvBitset) seen = rdv_bitset_new (n_events);
  guint n = rdv_event_order_list (order, descending, visible, rows);

  g_assert_cmpuint (n, ==, visible != NULL ? rdv_bitset_count (visible) : n_events);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (visible == NULL || rdv_bitset_contains (visible, rows[i]));
      g_assert_false (rdv_bitset_contains (seen, rows[i]));
      rdv_bitset_add (seen, rows[i]);
      if (i == 0)
        continue;
      if (is_unknown (document, column, rows[i - 1]) || is_unknown (document, column, rows[i]))
        {
          g_assert_true (is_unknown (document, column, rows[i]));
          if (is_unknown (document, column, rows[i - 1]))
            g_assert_cmpuint (rows[i - 1], <, rows[i]);
          continue;
        }
      int difference = compare_events (document, column, rows[i - 1], rows[i]);

      if (difference == 0)
        g_assert_cmpuint (rows[i - 1], <, rows[i]);
      else
        g_assert_true ((difference < 0) == !descending);
    }
}

/* Few names, so that there are equals; some events without people. */
static RdvDocument *
new_peopled (guint n_events)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  static const char *const names[] = { "Ада", "ёж", "Zoe", "eve", "Eve" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      rdv_document_builder_add_subject (builder, &(RdvSubject){ .id = id, .kind = RDV_SUBJECT_PERSON, .name = names[i] });
    }
  rdv_document_builder_add_subject (builder, &(RdvSubject){ .id = "craft", .kind = RDV_SUBJECT_CRAFT, .name = "Aardvark" });
  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *person = g_strdup_printf ("p%d", g_rand_int_range (rand, 0, 5));
      g_autofree char *title = g_strdup_printf ("%s %d", i % 2 ? "Flight" : "flight", g_rand_int_range (rand, 1, 30));
      gint64 day = (gint64) g_rand_int_range (rand, 0, 40) * 86400;
      RdvDate date = { .earliest = day, .latest = day, .precision = RDV_PRECISION_SECOND };
      const RdvReference parts[] = { { .id = "craft" }, { .id = person } };

      rdv_document_builder_add_event (builder, &(RdvEventDraft){ .title = title,
                                                                 .extent = { .start = date, .end = date },
                                                                 .subjects = parts,
                                                                 .n_subjects = i % 3 });
    }
  return rdv_document_builder_freeze (builder);
}

static void
check_all_orders (RdvDocument *document)
{
  guint n = rdv_document_get_n_events (document);
  g_autoptr (RdvBitset) some = rdv_bitset_new (n);
  g_autoptr (RdvBitset) none = rdv_bitset_new (n);

  for (guint i = 0; i < n; i += 1 + i % 3)
    rdv_bitset_add (some, i);
  for (RdvColumn column = 0; column < RDV_N_COLUMNS; column++)
    for (gboolean descending = FALSE; descending <= TRUE; descending++)
      {
        check_order (document, column, descending, NULL);
        check_order (document, column, descending, some);
        check_order (document, column, descending, none);
      }
}

static void
test_orders (void)
{
  g_autoptr (RdvDocument) sample = sample_document_new_nested (7, 500, 3);
  g_autoptr (RdvDocument) peopled = new_peopled (200);
  g_autoptr (RdvDocument) empty = sample_document_new (2, 0, 1);

  check_all_orders (sample);
  check_all_orders (peopled);
  check_all_orders (empty);
}

static void
test_texts (void)
{
  g_autoptr (RdvDocument) document = new_peopled (9);
  RdvColumn column;

  for (RdvColumn i = 0; i < RDV_N_COLUMNS; i++)
    {
      g_assert_true (rdv_column_from_nick (rdv_column_to_nick (i), &column));
      g_assert_cmpuint (column, ==, i);
      g_assert_cmpstr (rdv_column_get_label (i), !=, "");
      for (guint event = 0; event < 9; event++)
        {
          g_autofree char *text = rdv_column_dup_text (i, document, event, SAMPLE_NOW);

          g_assert_null (strpbrk (text, "\n\t"));
          /* craft are no people */
          g_assert_null (strstr (text, "Aardvark"));
        }
    }
  g_assert_false (rdv_column_from_nick ("colour", &column));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-order/dictionary", test_dictionary);
  g_test_add_func ("/event-order/orders", test_orders);
  g_test_add_func ("/event-order/texts", test_texts);
  return g_test_run ();
}
