print("omkost")
