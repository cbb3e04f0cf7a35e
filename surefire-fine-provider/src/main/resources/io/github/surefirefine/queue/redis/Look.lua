return answered(picture())
