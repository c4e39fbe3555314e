/* test-address.c: a link says what was put into it. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-address.h"

#include "rdv-calendar.h"
#include "rdv-error.h"

/* Beyond four digits EDTF knows years alone. */
#define EXACT_FROM G_GINT64_CONSTANT (-62167219200) /* 0000-01-01 */
#define EXACT_TO G_GINT64_CONSTANT (253402300799)   /* 9999-12-31T23:59:59 */

static void
assert_same_moment (gint64 read, gint64 written, gint64 rounded_out)
{
  if (written >= EXACT_FROM && written <= EXACT_TO)
    g_assert_cmpint (read, ==, written);
  else
    g_assert_cmpint (read, ==, rounded_out);
}

static void
assert_round_trip (const RdvAddress *address)
{
  g_autofree char *text = rdv_address_to_string (address);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvAddress) read = rdv_address_parse (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (read->document, ==, address->document);
  g_assert_cmpstr (read->event, ==, address->event);
  g_assert_cmpstr (read->subject, ==, address->subject);
  g_assert_cmpint (read->has_range, ==, address->has_range);
  g_assert_cmpint (read->has_as_of, ==, address->has_as_of);
  if (address->has_range)
    {
      assert_same_moment (read->from, address->from, MIN (read->from, address->from));
      assert_same_moment (read->to, address->to, MAX (read->to, address->to));
    }
  if (address->has_as_of)
    assert_same_moment (read->as_of, address->as_of, MAX (read->as_of, address->as_of));
  /* A link is one word: it survives a mail and a shell. */
  for (const char *c = text; *c != '\0'; c++)
    g_assert_true (g_ascii_isgraph (*c) && *c != '"' && *c != '<' && *c != '>');
}

static void
test_round_trip (void)
{
  static const char *const ids[] = { "a", "soyuz-19", "История: 1975/2030?&=#%", "two words", "日本" };
  static const gint64 moments[] = { RDV_TIME_MIN, -62167219200, -1, 0, 174744000, 253402300800, RDV_TIME_MAX };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint from = 0; from < G_N_ELEMENTS (moments); from++)
      for (guint to = from; to < G_N_ELEMENTS (moments); to++)
        {
          RdvAddress address = { .document = (char *) ids[i], .event = (char *) ids[(i + from) % G_N_ELEMENTS (ids)],
                                 .has_range = moments[to] > RDV_TIME_MIN && moments[from] < RDV_TIME_MAX,
                                 .from = moments[from], .to = moments[to],
                                 .has_as_of = from > 0 && from < G_N_ELEMENTS (moments) - 1, .as_of = moments[from] };

          assert_round_trip (&address);
          address.event = NULL;
          address.subject = (char *) ids[i];
          assert_round_trip (&address);
        }
}

static void
test_as_of_is_a_day (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvAddress) address = rdv_address_parse ("rendezvous:history?as-of=1975-07-16", &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (address->has_as_of);
  g_assert_cmpint (address->as_of, ==, 174787199); /* date -u -d '1975-07-16 23:59:59' +%s */
  text = rdv_address_to_string (address);
  g_assert_cmpstr (text, ==, "rendezvous:history?as-of=1975-07-16");
}

static void
test_unknown_parameters_do_no_harm (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvAddress) address = rdv_address_parse ("rendezvous:history?colour=red&event=e&x", &error);

  /* "x" has no value: the link was cut off. */
  g_assert_error (error, RDV_ERROR, RDV_ERROR_VALUE);
  g_clear_error (&error);
  address = rdv_address_parse ("rendezvous:history?colour=red&event=e", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (address->event, ==, "e");
}

static void
test_refusals (void)
{
  static const char *const bad[] = {
    "", "history", "https://example.org/", "file:///etc/passwd", "rendezvous:", "rendezvous:?event=e",
    "rendezvous:history?range=yesterday", "rendezvous:history?as-of=1975/1976", "rendezvous:history?as-of=..",
    "rendezvous:%zz",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RdvAddress) address = rdv_address_parse (bad[i], &error);

      g_test_message ("%s", bad[i]);
      g_assert_error (error, RDV_ERROR, RDV_ERROR_VALUE);
      g_assert_null (address);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/address/round-trip", test_round_trip);
  g_test_add_func ("/address/as-of-is-a-day", test_as_of_is_a_day);
  g_test_add_func ("/address/unknown-parameters-do-no-harm", test_unknown_parameters_do_no_harm);
  g_test_add_func ("/address/refusals", test_refusals);
  return g_test_run ();
}
