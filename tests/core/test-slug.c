/* test-slug.c: texts as ids. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-slug.h"

#include <string.h>

static void
test_slug (void)
{
  static const char *const expected[][2] = {
    { "Soyuz 19 & Apollo", "soyuz-19-apollo" },
    { "  «Мир» — конец ", "мир-конец" },
    { "", "" },
    { "?!", "" },
    { "a\xff"
      "b",
      "a-b" },
  };
  g_autofree char *nothing = rdv_slug (NULL);
  g_autofree char *many = g_strnfill (500, 'x');
  g_autofree char *few = rdv_slug (many);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *slug = rdv_slug (expected[i][0]);
      g_assert_cmpstr (slug, ==, expected[i][1]);
    }
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpuint (strlen (few), ==, 60);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slug", test_slug);
  return g_test_run ();
}
