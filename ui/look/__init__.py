"""How the window looks: colours, letters, icons and the one style that draws them."""
