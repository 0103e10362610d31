# Not yet read by anyone who speaks the language.

test-mode = تشغيل تجريبي.
test-mode-text = لا أحد يسجل الدخول هنا فعليًا.
start-title = أهلًا وسهلًا
start-level = لهذه الخدمة يلزم مستوى الثقة «{ $level }».
start-sign-in = تسجيل الدخول
start-what-follows = يتم تسجيل الدخول في Servicekonto، وبعد ذلك تتم إعادتك إلى هنا تلقائيًا. ونحن لا نعرف رقمك السري (PIN) ولا كلمة مرورك.
signed-in-title = تم تسجيل دخولك
signed-in-text = يمكنك الآن استخدام هذه الخدمة.
signed-in-level = مستوى الثقة الذي تم الوصول إليه
signed-in-subject = المعرّف الخاص بك في هذه البوابة
signed-in-subject-why = كل بوابة تعرفك بمعرّف مختلف. وبذلك لا يمكن لأحد أن يقارن أين سجلت الدخول.
signed-in-sign-out = تسجيل الخروج
level-low = منخفض
level-substantial = متوسط
level-high = مرتفع
failure-title = لم ينجح الأمر
failure-cancelled-title = تم الإلغاء
failure-cancelled = تم إلغاء تسجيل الدخول من جهتك. لم يحدث أي شيء. يمكنك البدء من جديد في أي وقت.
failure-level = لم يتم الوصول إلى مستوى الثقة المطلوب. لم يُفقد أي شيء. في المحاولة القادمة يُرجى اختيار طريقة بمستوى أعلى.
failure-other-browser = بدأ تسجيل الدخول هذا في متصفح آخر أو قبل وقت طويل. لم يُفقد أي شيء. يُرجى البدء هنا من جديد.
failure-foreign = تسجيل الدخول هذا لا يخص زيارتك هنا. تم إنهاؤه من أجل الأمان، ولم يُفقد أي شيء. يُرجى البدء من جديد.
failure-unavailable = لا يستجيب Servicekonto الآن بشكل صحيح. لم يُفقد أي شيء. يُرجى المحاولة مرة أخرى بعد بضع دقائق.
failure-not-found = هذه الصفحة غير موجودة هنا. لم يُفقد أي شيء. يُرجى العودة إلى البداية.
failure-back = العودة إلى البداية
