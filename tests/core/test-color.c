/* test-color.c: colours as files write them. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-color.h"

static void
test_colors (void)
{
  static const struct
  {
    const char *text;
    guint32 color;
  } cases[] = {
    { "aliceblue", 0xf0f8ffff }, { "YellowGreen", 0x9acd32ff },   { " lightgoldenrodyellow ", 0xfafad2ff },
    { "#abc", 0xaabbccff },      { "#17a64e", 0x17a64eff },       { "#17A64E80", 0x17a64e80 },
    { "#abcd", 0xaabbccdd },     { "rgb(1, 2,255)", 0x0102ffff }, { "170,240,160", 0xaaf0a0ff },
    { "0,0,0", 0x000000ff },     { "rgb( 1 2 3 )", 0x010203ff },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 color = 0;

      g_test_message ("%s", cases[i].text);
      g_assert_true (rdv_color_parse (cases[i].text, &color));
      g_assert_cmphex (color, ==, cases[i].color);
    }
}

static void
test_no_colors (void)
{
  static const char *const cases[] = { "",         " ",    "reddish", "#",       "#12",   "#12345",
                                       "#1234567", "#ggg", "1,2",     "1,2,256", "1,2,x", "rgb(" };
  guint32 color = 7;

  g_assert_false (rdv_color_parse (NULL, &color));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      g_assert_false (rdv_color_parse (cases[i], &color));
    }
  g_assert_cmphex (color, ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/color/colors", test_colors);
  g_test_add_func ("/color/no-colors", test_no_colors);
  return g_test_run ();
}
